"""Citations: references in any style of the Citation Style Language."""

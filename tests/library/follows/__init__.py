"""Mirror of paperdesk.library.follows."""

"""The bound by which a test tells a hang from an answer.

How quick an answer is, the benchmarks measure; a test only tells what ends from
what does not, on a machine that may be many times slower than ours.
"""

HANG = 20.0
"""Seconds of the processor; what hung took minutes."""

"""Maps of papers: a place for each on a plane, those alike beside one another, in named regions.

In the order of the work: ``paper_axes`` brings the vectors of ``meaning`` to the directions in
which these papers differ most (128 of 256, half the memory); ``neighbours`` finds for each the
nearest by cells of k-means; ``layout`` draws neighbours together and pushes all apart (t-SNE,
a sample first, with the forces of all pairs by FFT in ``grid_forces``); ``map_regions`` parts
the plane along the valleys between crowds, in few large regions of some small ones each;
``region_names`` says what their papers write more than others. ``map_maker`` does all that in
a worker, and keeps the result beside the index as files that may be thrown away at any time
(``map_files``). ``paper_map`` is a map that is looked at: which paper is where, what lies in a
line drawn around, which is the next to the right; ``map_picture`` paints it into pixels.

Everything is decided by the papers alone: the same papers give the same map, in whatever order
they came. A map is of the papers that it was asked for, so a place of fifty has its own.

Why t-SNE and not the two main directions: of the ten papers nearest in meaning, 59 in 100 are
among the fifty nearest on the map of 10,000, and 4 in 100 on a plane of two directions.
"""

"""Run by the bundle before anything else: gives other programs their own libraries back.

The bundle's starter puts the bundle's folder into LD_LIBRARY_PATH and starts
itself again. The loader has read it by then; what it would still do is to
hand our libraries to the browser that a link is opened with. So it is set back
to what it was before. Our own workers, too, start without it: what they load
finds its libraries by itself, see the spec.
"""

import os
import sys

if sys.platform.startswith("linux"):
    _before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if _before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = _before

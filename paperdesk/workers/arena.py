"""Arena: memory of equal slots that a worker process writes into and the window paints from.

Why no ``multiprocessing.shared_memory``: its names outlive a program that crashed, a child that
attaches to one removes it with its own end (Python 3.11), and ``/dev/shm`` is small in containers.
Here the memory has no name (Linux: ``memfd``; elsewhere a file that is already removed), and
goes with the last process that holds it. Windows knows no inherited descriptors; there it is a
named mapping, which goes as well.
"""

import mmap
import os
import sys
import tempfile
import uuid


class Arena:
    """Shared memory of ``slots`` pieces of ``slot_bytes`` each. Raises OSError when there is none.

    Only slots that were written to take memory. The worker that is given :attr:`handle` and has
    inherited :attr:`handed` attaches to it by :meth:`attached`.
    """

    def __init__(self, slots: int, slot_bytes: int) -> None:
        self.slots, self.slot_bytes = slots, slot_bytes
        self.handed: tuple[int, ...] = ()
        """Descriptors that the worker process must inherit."""
        if sys.platform == "win32":
            self.handle = f"paperdesk-{uuid.uuid4().hex}"
            self._memory = mmap.mmap(-1, self.size, tagname=self.handle)
        else:
            descriptor = _nameless(self.size)
            self.handle, self.handed = str(descriptor), (descriptor,)
            self._memory = mmap.mmap(descriptor, self.size)
        self._view: memoryview | None = memoryview(self._memory)

    @classmethod
    def attached(cls, handle: str, slots: int, slot_bytes: int) -> "Arena":
        """The arena of the process that started this one."""
        arena = cls.__new__(cls)
        arena.slots, arena.slot_bytes = slots, slot_bytes
        arena.handle, arena.handed = handle, ()
        if sys.platform == "win32":
            arena._memory = mmap.mmap(-1, arena.size, tagname=handle)
        else:
            arena._memory = mmap.mmap(int(handle), arena.size)
            os.close(int(handle))
        arena._view = memoryview(arena._memory)
        return arena

    @property
    def size(self) -> int:
        """Bytes of all slots."""
        return self.slots * self.slot_bytes

    def slot(self, number: int) -> memoryview:
        """Memory of a slot, for reading and writing. Whoever holds it, or a picture that was made
        of it, keeps the memory beyond :meth:`close`."""
        if self._view is None or not 0 <= number < self.slots:
            raise IndexError(f"no slot {number}")
        return self._view[number * self.slot_bytes : (number + 1) * self.slot_bytes]

    def close(self) -> None:
        """Let go of it. Safe to call twice."""
        self._view = None
        for descriptor in self.handed:
            os.close(descriptor)
        self.handed = ()
        try:
            self._memory.close()
        except BufferError:
            return  # a picture is still painted from it; the memory goes with that


def _nameless(size: int) -> int:
    if sys.platform == "linux":
        descriptor = os.memfd_create("paperdesk")
    else:
        with tempfile.TemporaryFile() as file:
            descriptor = os.dup(file.fileno())
    os.ftruncate(descriptor, size)
    return descriptor

"""Lock: the system's own, which ends with the process that holds it, however that ends."""

import errno
from typing import BinaryIO

BUSY = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})


def is_locked(file: BinaryIO) -> bool:
    """Whether another process holds the file; if none does, this one holds it until it is closed.

    On a file system without locks nobody ever does.
    """
    try:
        _lock(file)
    except OSError as error:
        return error.errno in BUSY
    return False


try:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

except ImportError:
    import msvcrt

    _FAR = 1 << 40
    """A byte that is never written: Windows keeps others from reading what is locked."""

    def _lock(file: BinaryIO) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]

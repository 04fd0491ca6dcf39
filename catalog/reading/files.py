"""The folder of data while it is being read: every file is opened once, however often it is asked for."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from catalog.reading.encodings import Unreadable, decoded

MISSING = "missing; copy what the program's own folder data has there."
# How the names of files begin that a Mac or an office program hides from people.
FOR_THEMSELVES = (".", "~$")


class DataFolder:
    """A folder of data files.

    Parameters
    ----------
    path : Path
        For example ``data/``.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._texts: dict[str, str | Unreadable] = {}

    def text(self, name: str) -> str:
        r"""Return the text of a file, with ``\n`` at the end of each line.

        Parameters
        ----------
        name : str
            Path below the folder.

        Raises
        ------
        Unreadable
            If the file is missing or is no text.
        """
        if name not in self._texts:
            self._texts[name] = self._read(name)
        found = self._texts[name]
        if isinstance(found, Unreadable):
            raise found
        return found

    def holds(self, name: str, words: str) -> bool:
        """Return whether a file can be read and holds these words, in one line or across several."""
        try:
            text = self.text(name)
        except Unreadable:
            return False
        return words in text or " ".join(words.split()) in " ".join(text.split())

    def _read(self, name: str) -> str | Unreadable:
        try:
            return decoded((self.path / name).read_bytes())
        except FileNotFoundError:
            return Unreadable(MISSING, kind="missing")
        except OSError as wrong:
            return Unreadable(f"the file cannot be opened: {wrong.strerror}.")
        except Unreadable as wrong:
            return wrong

    def names(self, folder: str, ending: str) -> tuple[str, ...]:
        """Return the paths below this folder of all files in `folder`, at any depth, that end so.

        Notes
        -----
        Files that a program keeps for itself, such as ``._frame.toml`` and ``~$frame.toml``, are left out.
        """
        within = self.path / folder
        found = (path.relative_to(within) for path in within.rglob(f"*{ending}"))
        meant = (path for path in found if not any(part.startswith(FOR_THEMSELVES) for part in path.parts))
        # A folder lists its files in no fixed order, but faults should come in the same order each time.
        return tuple(sorted((PurePosixPath(folder) / path).as_posix() for path in meant))

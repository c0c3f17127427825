"""What the sentences of a paragraph leave to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from nkdata.extract.assemble import Finding
from nkdata.extract.periods import Period
from nkdata.extract.prose.company.forces import is_armed
from nkdata.extract.prose.reading import Reading, crowd_of
from nkdata.extract.prose.sides import Memory, Scene, hit_side


@dataclass(slots=True)
class Paragraph:
    """What the sentences of a paragraph so far have said: sides, findings and their periods."""

    findings: list[tuple[Finding, Period | None]] = field(default_factory=list)
    _memory: Memory = field(default_factory=Memory)
    _pending: list[tuple[Callable[[], Scene], Reading, Sequence[Finding]]] = field(default_factory=list)

    @property
    def sides(self) -> Memory:
        """What the sentences so far say of sides; worked out only when a number asks for it."""
        for scene, _, found in self._pending:
            self._memory = _remembered(self._memory, scene(), found)
        if self._pending:
            crowd = crowd_of(self._pending[-1][1])
            self._memory = replace(self._memory, crowd=crowd[-1] if crowd else None)
        self._pending = []
        return self._memory

    @property
    def last(self) -> Finding | None:
        """The finding last made."""
        return self.findings[-1][0] if self.findings else None

    def after(
        self,
        scene: Callable[[], Scene],
        reading: Reading,
        found: Sequence[Finding] = (),
        periods: Sequence[Period | None] = (),
    ) -> None:
        """Take in a sentence that has been read; its ``scene`` is made when a number of another asks for it."""
        if found:
            self.findings += zip(found, periods, strict=True)
        self._pending.append((scene, reading, found))


def _remembered(memory: Memory, scene: Scene, found: Sequence[Finding]) -> Memory:
    named = scene.parties(len(scene.text))
    return Memory(
        counted=_sides(found) or memory.counted,
        order=tuple(dict.fromkeys(f.side for f in found if f.side)) or memory.order,
        hit=hit_side(scene) or (None if named else memory.hit),
        subject=named[0].party if named else memory.subject,
        armed=bool(named) and is_armed(scene, named[0]),
        parties=tuple(dict.fromkeys(m.party for m in named if m.party)) or memory.parties,
        captured=_sides(f for f in found if f.outcome == "captured") or memory.captured,
    )


def _sides(found: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(sorted({f.side for f in found if f.side}))

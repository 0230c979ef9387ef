"""Values made by ``late_dataclass`` are those that ``dataclasses`` make."""

import pickle
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from paperdesk.model import frozen
from paperdesk.model.frozen import Value, late_dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Usual(Value):
    """As the standard library makes it."""

    name: str
    year: int = 0
    tags: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Refuse what no paper has."""
        if self.year < 0:
            raise ValueError(self.year)


@late_dataclass(frozen=True, slots=True, repr=False)
class Late(Value):
    """The same, whose methods come with its first value."""

    name: str
    year: int = 0
    tags: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Refuse what no paper has."""
        if self.year < 0:
            raise ValueError(self.year)


@pytest.fixture(scope="module", autouse=True, params=[10**9, 1], ids=["seldom", "often"])
def _used(request: pytest.FixtureRequest) -> Iterator[None]:
    """All of it without methods that were written for a class, then with them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frozen, "OFTEN", request.param)
        yield


KINDS = pytest.mark.parametrize("kind", [Usual, Late])


@KINDS
def test_a_value_is_made_of_what_is_given_and_of_defaults(kind: type[Late]) -> None:
    assert repr(kind("a")) == f"{kind.__name__}(name='a', year=0, tags=[], note='')"
    assert kind("a").tags is not kind("a").tags
    assert kind("a", 1, note="b").note == "b"
    assert kind(tags=["c"], name="a").tags == ["c"]
    with pytest.raises(ValueError, match="-1"):
        kind("a", -1)


@KINDS
def test_values_are_equal_by_their_fields_and_class(kind: type[Late]) -> None:
    one = kind("a", 1, note="b")
    assert one == kind("a", 1, note="c")
    assert one != kind("a", 2)
    other: object = Usual("a") if kind is Late else Late("a")
    assert kind("a") != other
    assert hash(Bare("a", 1)) == hash(Bare("a", 1))
    assert len({Bare("a"), Bare("a"), Bare("b")}) == 2


@KINDS
def test_a_value_never_changes_and_a_copy_may_differ(kind: type[Late]) -> None:
    one = kind("a")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        one.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del one.name
    assert replace(one, year=3) == kind("a", 3)
    assert pickle.loads(pickle.dumps(one)) == one


@late_dataclass(frozen=True, slots=True, repr=False)
class Bare(Value):
    """Of fields that have a hash."""

    name: str
    year: int = 0


def test_methods_of_its_own_are_kept() -> None:
    assert Unlike("a") != Unlike("a")
    assert hash(Unlike("a")) == 7


@late_dataclass(frozen=True, slots=True, repr=False)
class Unlike(Value):
    """Equal to nothing."""

    name: str

    def __eq__(self, other: object) -> bool:
        """Never."""
        return False

    def __hash__(self) -> int:
        """Always the same."""
        return 7


@KINDS
def test_arguments_that_are_not_its_fields_are_refused(kind: type[Late]) -> None:
    with pytest.raises(TypeError, match=r"__init__\(\) missing 1 required"):
        kind()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'years'"):
        kind("a", years=1)  # type: ignore[call-arg]

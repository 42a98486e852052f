"""Four people at work at the same moment: nobody's decision is lost, nobody approves their own."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from screener import audit
from screener.errors import ReviewError
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store, open_store
from screener.store.review.cases import acts_of, cases_by_id
from screener.store.review.standing import Act, fold
from tests.store import samples
from tests.store.keeping import keep_run

NAMES = ("Anna", "Ben", "Chiara", "Dávid")
SUPPLIERS = [samples.supplier(number) for number in range(6)]
FOUND = {one.number: [samples.match(samples.listing(f"L{one.number}"), one)] for one in SUPPLIERS}
CASES = list(range(1, len(SUPPLIERS) + 1))
ACTS = 40
POLICY = Settings(four_eyes=("probable:confirmed", "probable:dismissed", "probable:undone"))


@dataclass
class Person:
    """Someone who acts at random upon a few cases, with a store of their own."""

    url: str
    name: str
    start: threading.Barrier
    done: Counter[int] = field(default_factory=Counter)
    """Acts that were accepted, by case."""
    refused: int = 0
    trouble: BaseException | None = None

    def work(self) -> None:
        chance = random.Random(self.name)  # noqa: S311 - what to do next, no secret
        try:
            with open_store(self.url) as store:
                me = Reviewer(store=store, settings=POLICY, by=self.name)
                self.start.wait()
                for _ in range(ACTS):
                    self.act(me, chance)
        except BaseException as error:  # noqa: BLE001 - told to the test's own thread
            self.trouble = error

    def act(self, me: Reviewer, chance: random.Random) -> None:
        some = chance.sample(CASES, chance.randint(1, 2))
        acts: list[Callable[[], object]] = [
            lambda: me.decide("confirmed", some, reason="Same"),
            lambda: me.decide("dismissed", some, reason="Other"),
            lambda: me.approve(some),
            lambda: me.approve(some),
            lambda: me.undo(some, reason="Again"),
        ]
        try:
            chance.choice(acts)()
        except ReviewError:
            self.refused += 1
        else:
            self.done.update(some)


def together(url: str) -> list[Person]:
    start = threading.Barrier(len(NAMES))
    people = [Person(url, name, start) for name in NAMES]
    threads = [threading.Thread(target=person.work) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return people


def approved_alone(acts: list[Act]) -> list[Act]:
    by_id = {act.id: act for act in acts}
    return [
        act for act in acts if act.verdict == "approved" and by_id[act.refers_to or 0].by == act.by
    ]


def test_four_reviewers_lose_nothing_and_approve_only_each_other(
    store: Store, store_url: str
) -> None:
    keep_run(store, SUPPLIERS, FOUND, settings=POLICY)
    people = together(store_url)
    assert [person.trouble for person in people] == [None] * len(NAMES)
    done: Counter[int] = sum((person.done for person in people), Counter())
    with store.reading() as connection:
        acts, cases = acts_of(connection, CASES), cases_by_id(connection, CASES)
        assert audit.verify(connection).broken is None
    assert {number: len(found) for number, found in acts.items()} == {
        number: done[number] for number in CASES
    }
    for number, found in acts.items():
        assert approved_alone(found) == []
        assert cases[number].status == fold(found).status
        assert cases[number].revision == len(found)
    verdicts = Counter(act.verdict for found in acts.values() for act in found)
    assert verdicts["approved"] > 0
    assert sum(person.refused for person in people) > 0


@pytest.mark.parametrize("times", range(5))
def test_of_four_who_decide_at_once_one_is_first(store: Store, store_url: str, times: int) -> None:
    keep_run(store, SUPPLIERS, FOUND)
    start = threading.Barrier(len(NAMES))
    outcomes: list[str] = []

    def decide(name: str) -> None:
        with open_store(store_url) as own:
            me = Reviewer(store=own, settings=Settings(), by=name)
            start.wait()
            try:
                me.decide("dismissed", [CASES[times]], reason=f"Says {name}")
                outcomes.append(name)
            except ReviewError:
                pass

    threads = [threading.Thread(target=decide, args=(name,)) for name in NAMES]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as connection:
        acts = acts_of(connection, [CASES[times]])[CASES[times]]
    assert [act.by for act in acts] == outcomes
    assert len(outcomes) == 1

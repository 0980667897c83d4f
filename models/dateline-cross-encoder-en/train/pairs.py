"""Makes pairs of a question and a passage out of lessons, 1 where the passage answers and 0 where it does not."""
import random
import re
from typing import Iterator, NamedTuple

from lessons import Asked, Story

ANY = Asked("T", "", [], [])
LEANS = re.compile(
    r"^[\"“']?(he|she|it|they|his|her|its|their|this|that|these|those"
    r"|the (man|woman|company|firm|group|ministry|agency|team|plan|move|decision))\b",
    re.I,
)


class Row(NamedTuple):
    story: Story
    asked: Asked
    similarity: dict[int, float]
    """Cosine of the question and each sentence, by the model that is started from."""
    elsewhere: list[tuple[Story, int]]
    """The nearest sentences of other stories, which tell of nobody that the question names; none where it names nobody."""


class OffTopic(NamedTuple):
    """A question that no story answers."""
    text: str
    nearest: list[tuple[Story, int]]
    """The nearest sentences of all stories."""


class Pair(NamedTuple):
    question: str
    passage: str
    answers: float
    plain_question: str
    plain_sentence: str


def passage(story: Story, n: int, form: str) -> str:
    """A sentence alone, after its headline, or after the sentence before it (with the headline or without)."""
    text = story.sentences[n]
    if "before" in form and n - 1 in story.sentences:
        text = f"{story.sentences[n - 1]} {text}"
    return f"{story.title}. {text}" if "headline" in form else text


def worn(text: str) -> str:
    """As people type: often without mark, now and then with a slip."""
    if random.random() < 0.3:
        text = text.rstrip("?")
    if random.random() < 0.06 and len(text) > 5:
        i = random.randrange(len(text) - 1)
        swapped = text[:i] + text[i + 1] + text[i] + text[i + 2 :]
        text = swapped if random.random() < 0.5 else text[:i] + text[i + 1 :]
    return text


def form_for(story: Story, n: int, asked: Asked) -> str:
    """A sentence that leans on the one before mostly brings it, unless that one answers and this one does not."""
    share = 0.4 if LEANS.match(story.sentences[n]) else 0.08
    misleads = asked.kind != "T" and n - 1 in asked.gold and n not in asked.gold
    if n - 1 in story.sentences and random.random() < share and not misleads:
        return "headline, before" if random.random() < 0.7 else "before"
    return "headline" if random.random() < 0.75 else "alone"


def pairs(rows: list[Row]) -> Iterator[Pair]:
    """
    One epoch. Of a question the sentences that answer it and two or three of the nearest that do not; of a trap the sentence
    that comes closest, another near one, and the sentence that would answer it, so that its wording gives nothing away. Of
    most that name somebody also one of the nearest sentences of other stories.
    """
    for story, asked, similarity, elsewhere in rows:
        gold = [] if asked.kind == "T" else asked.gold
        others = sorted((n for n in similarity if n not in gold and n not in asked.unclear), key=lambda n: -similarity[n])

        def pair(n: int, answers: float) -> Pair:
            return Pair(worn(asked.text), passage(story, n, form_for(story, n, asked)), answers, asked.text, story.sentences[n])

        yield from (pair(n, 1.0) for n in gold)
        if asked.kind == "T":
            if not asked.answer and random.random() > 0.5:
                continue
            closest = asked.gold[0]
            near = [n for n in others[:4] if n != closest]
            yield from (pair(n, 0.0) for n in [closest, *random.sample(near, 1)])
            if asked.answer:
                told = asked.answer if random.random() < 0.3 else f"{story.title}. {asked.answer}"
                yield Pair(worn(asked.text), told, 1.0, asked.text, asked.answer)
                another = random.choice(story.questions)
                if another is not asked and another.text != asked.text:
                    yield Pair(worn(another.text), asked.answer, 0.0, another.text, asked.answer)
        else:
            yield from (pair(n, 0.0) for n in random.sample(others[:5], min(2, len(others))))
            if random.random() < 0.35 and others[2:]:
                yield pair(random.choice(others[2:]), 0.0)
        if elsewhere and random.random() < (0.3 if asked.kind == "T" else 0.6):
            other, n = random.choice(elsewhere)
            text = passage(other, n, "headline" if random.random() < 0.75 else "alone")
            yield Pair(worn(asked.text), text, 0.0, asked.text, other.sentences[n])
        elif random.random() < 0.2:
            other = random.choice(rows)
            if other.story is not story:
                n = random.choice(list(other.similarity))
                text = other.story.sentences[n]
                yield Pair(worn(asked.text), text, 0.0, asked.text, text)


def off_topic_pairs(questions: list[OffTopic], rows: list[Row]) -> Iterator[Pair]:
    """One epoch: each question with two of the sentences nearest to it and with any one."""
    for text, nearest in questions:
        story = random.choice(rows).story
        for other, n in [*random.sample(nearest, 2), (story, random.choice(list(story.sentences)))]:
            yield Pair(worn(text), passage(other, n, form_for(other, n, ANY)), 0.0, text, other.sentences[n])

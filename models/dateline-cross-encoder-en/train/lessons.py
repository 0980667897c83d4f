"""Reads lessons: invented stories, one sentence a numbered line, and questions with the sentences that answer them.

== headline
1 First sentence.
Q 1 plain question          the numbers are all the sentences that answer it; ~n ones that may be argued about
P 1 question in other words
T 1 trap                    no sentence of the story answers it; the number is of the one that comes closest
A a sentence that would answer the trap before it, were it in the story
"""
import re
from dataclasses import dataclass, field
from pathlib import Path

QUESTION = re.compile(r"([QPT]) ([\d,]+)((?: ~\d+)*) (.+)")
SENTENCE = re.compile(r"(\d+) (.+)")


@dataclass
class Asked:
    kind: str
    text: str
    gold: list[int]
    unclear: list[int]
    answer: str | None = None


@dataclass
class Story:
    title: str
    sentences: dict[int, str] = field(default_factory=dict)
    questions: list[Asked] = field(default_factory=list)


def stories_in(folder: str) -> list[Story]:
    stories: list[Story] = []
    for path in sorted(Path(folder).glob("*.txt")):
        for line in path.read_text(encoding="utf8").splitlines():
            if line.startswith("== "):
                stories.append(Story(line[3:]))
            elif line.startswith("A "):
                stories[-1].questions[-1].answer = line[2:]
            elif match := SENTENCE.fullmatch(line):
                stories[-1].sentences[int(match[1])] = match[2]
            elif match := QUESTION.fullmatch(line):
                gold = [int(n) for n in match[2].split(",") if n]
                unclear = [int(n) for n in re.findall(r"\d+", match[3])]
                stories[-1].questions.append(Asked(match[1], match[4], gold, unclear))
    return stories

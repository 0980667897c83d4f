"""Finds for each question the nearest sentences of other stories: in a folder of news those are what it is told from."""
import re

import numpy as np

from lessons import Story

NEAREST, AMONG = 6, 40
CAPITAL = re.compile(r"(?<=[\w,;:] )[A-Z][\w'’-]+")
WORD = re.compile(r"[\w'’-]+")


def names_of(story: Story) -> set[str]:
    """The words that have a capital within a sentence, in lower case."""
    return {name.lower() for text in story.sentences.values() for name in CAPITAL.findall(text)}


class Elsewhere:
    def __init__(self, stories: list[Story], vectors):
        self.names = {id(story): names_of(story) for story in stories}
        self.places = [(story, n) for story in stories for n in story.sentences]
        self.vectors = vectors([story.sentences[n] for story, n in self.places])

    def of(self, story: Story, questions: np.ndarray) -> list[list[tuple[Story, int]]]:
        """For each of a story's questions, whose vectors are (questions, 384), at most NEAREST sentences of other stories."""
        return [self._of_nobody_named(story, asked.text, row) for asked, row in zip(story.questions, self._nearest(questions))]

    def nearest(self, questions: np.ndarray) -> list[list[tuple[Story, int]]]:
        """For each of the questions, whose vectors are (questions, 384), the NEAREST sentences of any story."""
        return [[self.places[i] for i in row[:NEAREST]] for row in self._nearest(questions)]

    def _nearest(self, questions: np.ndarray) -> np.ndarray:
        near = questions @ self.vectors.T
        nearest = np.argpartition(-near, AMONG, axis=1)[:, :AMONG]
        return np.take_along_axis(nearest, np.argsort(-np.take_along_axis(near, nearest, axis=1), axis=1), axis=1)

    def _of_nobody_named(self, story: Story, question: str, nearest: np.ndarray) -> list[tuple[Story, int]]:
        named = self.names[id(story)] & {word.lower() for word in WORD.findall(question)}
        if not named:
            return []
        places = [self.places[i] for i in nearest]
        return [place for place in places if not named & self.names[id(place[0])]][:NEAREST]

"""Measures a cross-encoder on stories that it was not trained on."""
import numpy as np
import torch
from sklearn.metrics import roc_auc_score

from pairs import OffTopic, Row, passage


def measure(model, tokens, rows: list[Row], form: str = "headline, before") -> dict[str, dict[str, float]]:
    """
    Of plain (Q) and paraphrased (P) questions: the area under the curve of their best sentence's score against that of
    traps, and the share whose best sentence is one that answers; among the sentences of the story and the nearest ones of
    other stories, each in the given form (pairs.passage).
    """
    flat = [(i, n, row.asked.text, passage(row.story, n, form)) for i, row in enumerate(rows) for n in row.similarity]
    flat += [(i, -1, row.asked.text, passage(*place, form)) for i, row in enumerate(rows) for place in row.elsewhere]
    flat.sort(key=lambda item: len(item[3]))
    best: dict[int, tuple[float, int]] = {}
    model.eval()
    with torch.no_grad():
        for at in range(0, len(flat), 64):
            part = flat[at : at + 64]
            scores = model(**tokens([item[2] for item in part], [item[3] for item in part])).logits[:, 0].tolist()
            for (i, n, _, _), score in zip(part, scores):
                best[i] = max(best.get(i, (-np.inf, 0)), (score, n))
    model.train()
    of = lambda kind: [i for i, row in enumerate(rows) if row.asked.kind == kind]
    traps = [best[i][0] for i in of("T")]
    figures = {}
    for kind in "QP":
        mine = [best[i][0] for i in of(kind)]
        right = np.mean([best[i][1] in rows[i].asked.gold for i in of(kind)])
        auc = roc_auc_score([1] * len(mine) + [0] * len(traps), mine + traps)
        figures[kind] = {"auc": round(float(auc), 3), "first": round(float(right), 3)}
    return figures


def measure_off_topic(model, tokens, questions: list[OffTopic], form: str = "headline, before") -> float:
    """The share of questions for which the nearest sentences of all stories, each in the given form, hold one that the model takes for an answer."""
    model.eval()
    with torch.no_grad():
        taken = [
            model(**tokens([text] * len(nearest), [passage(*place, form) for place in nearest])).logits[:, 0].max() > 0
            for text, nearest in questions
        ]
    model.train()
    return round(float(np.mean([float(each) for each in taken])), 3)

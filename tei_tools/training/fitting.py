"""Fitting: the network learns the names of examples."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from tei_tools.annotators.names.tagger.labels import LABELS
from tei_tools.annotators.names.tagger.pieces import CLOSING, HIDDEN, OPENING
from tei_tools.training.example import Batch
from tei_tools.training.network import NEW, Network


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast the network learns.

    `rate` of the encoder and `new_rate` of what is new in the network (AdamW, Loshchilov and
    Hutter 2019; both rise for a sixteenth of the steps and fall to nothing); `hidden` is the
    share of word pieces that are hidden from it; `average` how slowly the average of the weights
    follows them, which is what is kept (0 keeps the last). `trust` is the weight of the teachers'
    advice against the labels of editors, where there are teachers.
    """

    epochs: int = 5
    rate: float = 2e-4
    new_rate: float = 1e-3
    embedding_rate: float = 0.0
    hidden: float = 0.04
    average: float = 0.998
    trust: float = 0.0
    seed: int = 1


Epoch = Callable[[int, random.Random], list[Batch]]
"""The batches of one epoch, by its number."""


def fit(network: Network, epoch: Epoch, plan: Plan, told: Callable[[str], None]) -> Network:
    """The network, taught in place; it holds the averaged weights in the end."""
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    optimiser = _optimiser(network, plan)
    averaged = _Average(network, plan.average)
    begun, step, steps = time.monotonic(), 0, 0
    for number in range(plan.epochs):
        shown = epoch(number, chance)
        steps = steps or len(shown) * plan.epochs
        network.train()
        losses = []
        for batch in shown:
            _set_rate(optimiser, step / steps)
            loss = _loss(network, batch, plan)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            averaged.follow(network, step)
            losses.append(loss.item())
            step += 1
        seconds = time.monotonic() - begun
        told(f"epoch {number + 1}: loss {sum(losses) / len(losses):.4f}, {seconds:.0f} s")
    averaged.give(network)
    return network.eval()


def _optimiser(network: Network, plan: Plan) -> torch.optim.Optimizer:
    rates: dict[str, float] = {"pieces": plan.embedding_rate, "positions": plan.embedding_rate}
    rates |= dict.fromkeys(NEW, plan.new_rate)
    groups: dict[float, list[Tensor]] = {}
    for name, parameter in network.named_parameters():
        rate = rates.get(name.split(".")[0], plan.rate)
        parameter.requires_grad = rate > 0
        if rate:
            groups.setdefault(rate, []).append(parameter)
    return torch.optim.AdamW(
        [{"params": group, "lr": rate, "base": rate} for rate, group in groups.items()],
        weight_decay=0.01,
        betas=(0.9, 0.98),
        fused=True,
    )


def _set_rate(optimiser: torch.optim.Optimizer, done: float) -> None:
    share = min(1.0, (done + 1e-3) / 0.06) * max(1e-3, min(1.0, (1 - done) / 0.94))
    for group in optimiser.param_groups:
        group["lr"] = group["base"] * share


def _loss(network: Network, batch: Batch, plan: Plan) -> Tensor:
    """Minus the mean log likelihood of the words' labels.

    A word without a name counts as whatever it may be: the likelihoods of all the labels that it
    is allowed are added up (Mayhew et al. 2019 on partly labelled text). Where teachers are
    trusted, the divergence from what they think is mixed in (Hinton et al. 2015).
    """
    ids, classes, mask, labels, allowed = (
        torch.from_numpy(array)
        for array in (batch.ids, batch.classes, batch.mask, batch.labels, batch.allowed)
    )
    hideable = (mask > 0) & (ids != OPENING) & (ids != CLOSING)
    ids = torch.where((torch.rand(ids.shape) < plan.hidden) & hideable, HIDDEN, ids)
    with torch.autocast("cpu", torch.bfloat16):
        logits = network(ids, classes, mask)
    counted = labels >= 0
    right = labels[counted]
    likelihood = logits.float().log_softmax(-1)[counted]
    outside = allowed[:, None, :].expand(-1, ids.shape[1], -1)[counted]
    lawful = torch.where((right == 0)[:, None], outside, functional.one_hot(right, len(LABELS)) > 0)
    loss = -likelihood.masked_fill(~lawful, -1e4).logsumexp(-1).mean()
    if not plan.trust:
        return loss
    advice = torch.from_numpy(batch.advice)[counted]
    divergence = (advice.exp() * (advice - likelihood)).sum(-1).mean()
    return (1 - plan.trust) * loss + plan.trust * divergence


class _Average:
    """The running average of a network's weights (Polyak and Juditsky 1992)."""

    def __init__(self, network: Network, slowness: float) -> None:
        self._slowness = slowness
        self._weights = {n: p.detach().clone() for n, p in network.named_parameters()}

    def follow(self, network: Network, step: int) -> None:
        slowness = min(self._slowness, (1 + step) / (10 + step))
        for name, parameter in self._learning(network):
            self._weights[name].lerp_(parameter.detach(), 1 - slowness)

    def give(self, network: Network) -> None:
        with torch.no_grad():
            for name, parameter in self._learning(network):
                parameter.copy_(self._weights[name])

    @staticmethod
    def _learning(network: Network) -> Iterator[tuple[str, torch.nn.Parameter]]:
        return ((n, p) for n, p in network.named_parameters() if p.requires_grad)

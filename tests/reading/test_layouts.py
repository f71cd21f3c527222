"""Workbooks that an office made itself, in 80 layouts: money and targets are right, or their place is named."""

import pytest
from support.layouts import ARRANGEMENTS, STYLES, agreements, facts, workbooks

from pkxl.checks.checking import check
from pkxl.reading.parsing import batch_of_grids


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("arrangement", ARRANGEMENTS, ids=lambda a: a.__name__)
def test_money_and_targets(arrangement, style):
    checked = check(batch_of_grids(workbooks(arrangement, style)), consolidating=True)
    (chain,) = checked.chains
    expected = {agreement.role: facts(agreement) for agreement in agreements()}
    assert {agreement.role: facts(agreement) for agreement in chain.agreements} == expected
    assert [office.consolidation.total for office in checked.offices] == [3_065_872_800]

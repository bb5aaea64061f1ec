"""One flag for the whole suite: ``pytest tests/test_examples.py tests/pages --update -n 0`` writes the expected files anew."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write expected files anew; then read every difference")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))

# Every target works on a bare machine: it installs what is missing first.
.DEFAULT_GOAL := help
.PHONY: help run test campaign check format translations lock bench package screenshots clean

PYTHON ?= /usr/bin/python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
# Where it matters which database the backend has; tests/backend/service is on PostgreSQL whatever is asked for.
DATABASE_TESTS := tests/backend/billing tests/backend/test_changes.py tests/backend/test_exactly_once.py \
	tests/backend/test_quotes.py tests/backend/test_tokens.py tests/backend/test_webhooks.py
# Most tests wait for other processes most of the time.
SIDE_BY_SIDE := --numprocesses auto --maxprocesses 4 --dist worksteal
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard desktop/resources/translations/*.ts))
PICTURES := my-subscriptions-light.png subscription-management-dark.png cancel-1-ways-out-light.png \
	cancel-2-downgrade-light.png
GUIDE_PICTURES := dashboard-light.png my-subscriptions-dark.png sign-in-light.png plans-pricing-light.png \
	plans-change-2-upgrade-light.png cancel-1-ways-out-light.png invoices-open-light.png credits-dark.png \
	settings-accounts-light.png help-questions-light.png
GALLERY = QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.gallery

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(READY) $(TRANSLATIONS) ## from a bare machine to the window on the sandbox
	@packaging/linux/install-libraries run
	@echo "Opening the window on the sandbox. Closing the window ends this command."
	@$(BIN)/3dicom-account --sandbox

test: $(READY) $(TRANSLATIONS) ## from a bare machine to all tests green
	@packaging/linux/install-libraries test
	$(BIN)/python -m pytest $(SIDE_BY_SIDE)
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) $(DATABASE_TESTS) --backend-database postgresql

campaign: $(READY) ## an hour of random requests and of random customers against the billing API
	@packaging/linux/install-libraries test
	CAMPAIGN_EXAMPLES=300 $(BIN)/python -m pytest --timeout 1800 tests/backend/service/test_openapi.py
	MACHINE_EXAMPLES=300 $(BIN)/python -m pytest tests/backend/machine

check: $(READY) ## format, lint, types, import rules, stale translations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/architecture

format: $(READY) ## rewrite the sources in the house's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

translations: $(READY) ## bring the catalogues of translations up to date with the texts in the sources
	$(BIN)/python -m tests.translations

lock: $(READY) ## resolve the dependencies anew
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --all-extras --upgrade \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-annotate \
		--output-file requirements.lock pyproject.toml

bench: $(READY) $(TRANSLATIONS) ## benchmarks as ratios measured in one run: a table, and build/bench.json
	@packaging/linux/install-libraries test
	$(BIN)/python -m tests.benchmarks

package: $(READY) $(TRANSLATIONS) ## the installable artefacts of this platform, in dist/
	$(BIN)/pip install --quiet build
	$(BIN)/python -m build --outdir dist

screenshots: $(READY) $(TRANSLATIONS) ## every screen, light and dark, into build/screenshots, and those of the documents
	@packaging/linux/install-libraries test
	$(GALLERY) build/screenshots
	$(GALLERY) build/screenshots/ja --language ja --appearance light --only dashboard --only plans-change-2
	QT_SCALE_FACTOR=2 $(GALLERY) build/screenshots/double --appearance light --only credits
	@cp $(addprefix build/screenshots/,$(PICTURES)) docs/pictures/
	@mkdir -p docs/guide/pictures
	@cp $(addprefix build/screenshots/,$(GUIDE_PICTURES)) docs/guide/pictures/
	@for name in dashboard plans-change-2-upgrade; do \
		cp build/screenshots/ja/$$name-light.png docs/guide/pictures/$$name-ja.png; done
	@cp build/screenshots/double/credits-light.png docs/guide/pictures/credits-double.png

clean: ## remove everything that was made here
	rm -rf $(VENV) build dist *.egg-info $(TRANSLATIONS)

desktop/resources/translations/%.qm: desktop/resources/translations/%.ts | $(READY)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

$(READY): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is missing. Install it: apt-get install python3 python3-venv"; exit 1; }
	@packaging/linux/install-libraries python
	@echo "Installing the Python packages into $(VENV): about half a minute, more on a slow network."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

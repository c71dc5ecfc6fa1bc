# Every target is one script in .ci/, so that it can be read, and run by hand.
.DEFAULT_GOAL := help
.PHONY: help run release test bench lighthouse torture interface dev docs fmt lint audit clean

help: ## what can be done here
	@echo "make TARGET, where TARGET is one of:"
	@sed -n 's/^\([a-z]*\):.*## /  \1\t/p' $(MAKEFILE_LIST) | expand -t 10

run: ## build the one binary, fill a demo database if there is none, serve it on http://127.0.0.1:3000
	@.ci/run-demo.sh

release: ## build target/release/afterword, the one file for a server of your own
	@.ci/release.sh

test: ## everything: format, lints, tests on SQLite and PostgreSQL, browser tests
	@.ci/test.sh

bench: ## measure the release build on SQLite and PostgreSQL, as one table; SIZES=100k,1m,10m
	@.ci/bench.sh

lighthouse: ## customers' pages on a slow phone, as Lighthouse sees them
	@.ci/lighthouse.sh

torture: ## faults against the real binary: kill -9, full disk, failover, …; ONLY=kill9,drain ROUNDS=5 (docs/faults.md)
	@ONLY="$(ONLY)" ROUNDS="$(ROUNDS)" .ci/torture.sh

interface: ## ask the REST interface all that its description allows, with schemathesis; part of make test
	@cargo build --workspace --exclude frontend --bin afterword
	@.ci/schemathesis.sh

dev: ## serve on http://127.0.0.1:3000; rebuild and reload the browser at every change
	@.ci/dev.sh

docs: ## build the documentation as a book, into target/book
	@.ci/docs.sh

fmt: ## format the Rust code
	cargo fmt --all

lint: ## format check and lints only, for both halves
	@.ci/test.sh lint

audit: ## licences, sources and known holes of the dependencies
	@.ci/audit.sh

clean: ## remove what was built (target, node_modules); the demo database in data/ stays
	rm -rf target frontend/node_modules end2end/node_modules end2end/test-results end2end/report

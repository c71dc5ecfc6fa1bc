//! The documentation held against the product: its commands run, its links lead somewhere, its figures are right, and
//! it describes every column.
//!
//! Pages are `README.md` and everything in `docs/`. A comment just above a block of code says what it is there for:
//!
//! - `<!-- file: NAME -->`: the block is written to a file of this name, for the commands after it.
//! - `<!-- answer -->`: the block is what the commands before it answer; `…` stands for anything.
//! - `<!-- fails -->`: the commands end with an error, as shown.
//! - `<!-- not run: WHY -->`: the block is left alone.
//!
//! `console` blocks hold commands after `$ ` and lines of what they print; `sh` blocks are scripts. The blocks of a page run
//! from top to bottom in one folder with an empty database, and keep their variables. `afterword serve` keeps running.
//! `<!-- database: postgresql -->` anywhere in a page gives it a database on PostgreSQL.

mod compare;
mod dictionary;
mod figures;
mod links;
mod page;
mod run;
mod shell;

//! The integration tests, in one binary: every test runs on SQLite, and on PostgreSQL where
//! `BYALAG_TEST_POSTGRES` names one.

//mod access;
mod associations;
mod bad_input;
mod contract;
mod identity;
mod languages;
//mod schema;
mod support;
mod walls;

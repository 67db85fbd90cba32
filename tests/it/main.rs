//! The integration tests, in one binary: every test runs on SQLite, and on PostgreSQL where
//! `BYALAG_TEST_POSTGRES` names one.

mod access;
mod associations;
mod bad_input;
mod calendar;
mod clients;
mod commands;
mod contract;
mod county;
mod feeds;
mod identity;
mod languages;
mod letters;
mod members;
mod schema;
mod support;
mod walls;

//! The integration tests, in one binary: every test runs on SQLite, and on PostgreSQL where
//! `BYALAG_TEST_POSTGRES` names one.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there")]

mod access;
mod archive;
mod associations;
mod bad_input;
mod calendar;
mod calling;
mod clients;
mod commands;
mod contract;
mod county;
mod feeds;
mod hall;
mod identity;
mod languages;
mod letters;
mod machines;
mod members;
mod minutes;
mod offices;
mod own;
mod papers;
mod planning;
mod points;
mod schema;
mod shelf;
mod sockets;
mod storage;
mod support;
mod walls;

//! How a machine is tried: sequences of steps by chance that can be repeated, each on a fresh meeting,
//! and of one that fails the smallest that still does.

use std::{any::Any, cell::Cell, fmt::Debug, panic::AssertUnwindSafe};

use futures_util::FutureExt;
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

/// How many smaller sequences are tried when one fails.
const TRIES: usize = 200;

/// Chance that is the same at each run, for so many cases.
pub fn runner(seed: u8, cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]))
}

/// Runs sequences until so many steps are done at least, and answers how many were.
///
/// `run` gets the number of the sequence, which is never used twice, the sequence, and a counter that it
/// raises at each step; it panics where something is not as it should be.
pub async fn explore<S: Strategy>(
    strategy: &S,
    seed: u8,
    least: usize,
    run: impl AsyncFn(usize, S::Value, &Cell<usize>),
) -> usize {
    let mut chance = runner(seed, 1);
    let trial = Trial { run, begun: Cell::new(0), done: Cell::new(0) };
    let mut steps = 0;
    while steps < least {
        let mut tree = strategy.new_tree(&mut chance).unwrap();
        if let Err(told) = trial.attempt(tree.current()).await {
            let smallest = trial.shrink(&mut tree, &told).await;
            panic!("{smallest}");
        }
        steps += trial.done.get();
    }
    steps
}

struct Trial<R> {
    run: R,
    begun: Cell<usize>,
    done: Cell<usize>,
}

impl<R> Trial<R> {
    /// Runs one sequence; what it panics with comes back.
    async fn attempt<V>(&self, value: V) -> Result<(), String>
    where
        R: AsyncFn(usize, V, &Cell<usize>),
    {
        let number = self.begun.get();
        self.begun.set(number + 1);
        self.done.set(0);
        let tried = AssertUnwindSafe((self.run)(number, value, &self.done)).catch_unwind().await;
        tried.map_err(|payload| said(payload.as_ref()))
    }

    /// The smallest sequence found that still fails, with what it fails with.
    async fn shrink<T: ValueTree>(&self, tree: &mut T, told: &str) -> String
    where
        R: AsyncFn(usize, T::Value, &Cell<usize>),
    {
        let mut smallest = self.shown(&tree.current(), told);
        let (mut tries, mut is_other) = (0, tree.simplify());
        while is_other && tries < TRIES {
            tries += 1;
            is_other = match self.attempt(tree.current()).await {
                Err(told) => {
                    smallest = self.shown(&tree.current(), &told);
                    tree.simplify()
                }
                Ok(()) => tree.complicate(),
            };
        }
        smallest
    }

    fn shown(&self, value: &impl Debug, told: &str) -> String {
        format!("step {} of this sequence: {told}\n{value:#?}", self.done.get() + 1)
    }
}

/// What a panic said.
fn said(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
}

//! `token` and `operator`.

use std::process::ExitCode;

use byalag::{
    identity::{acts, draft::TokenDraft},
    kit::{Fault, config::Config},
};

/// Makes a token and prints it alone.
pub async fn token(config: Config, email: &str, name: String, write: bool) -> Result<ExitCode, Fault> {
    let app = super::open(config).await?;
    let account = acts::be_someone(&app, email).await?;
    let made = acts::create_token(&app, account.id, &TokenDraft { name, write, days: None }).await?;
    println!("{}", made.secret);
    Ok(ExitCode::SUCCESS)
}

/// Makes a person the operator.
pub async fn operator(config: Config, email: &str) -> Result<ExitCode, Fault> {
    let app = super::open(config).await?;
    let account = acts::make_operator(&app, email).await?;
    println!("{} runs this installation", account.email);
    Ok(ExitCode::SUCCESS)
}

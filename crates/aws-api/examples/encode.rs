//! Encodes the answers and refusals that it reads as JSON: what `tests/golden/make.py` asks for.
#![expect(clippy::print_stdout, reason = "it talks to the script that starts it")]

use std::{collections::BTreeMap, error::Error, io::Read};

use aws_api::{
    ApiError, ErrorCode, Service,
    protocol::{self, Answer, Protocol},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
struct Case {
    service: String,
    protocol: String,
    operation: Option<String>,
    tree: Option<Value>,
    code: Option<String>,
    message: Option<String>,
}

#[derive(Serialize)]
struct Encoded {
    status: u16,
    headers: BTreeMap<&'static str, String>,
    body: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let cases: Vec<Case> = serde_json::from_str(&text)?;
    let encoded: Vec<Encoded> = cases.iter().map(encode).collect::<Result<_, _>>()?;
    println!("{}", serde_json::to_string(&encoded)?);
    Ok(())
}

fn encode(case: &Case) -> Result<Encoded, Box<dyn Error>> {
    let found = Service::ALL.into_iter().find(|service| {
        service
            .model()
            .is_some_and(|model| model.name == case.service)
    });
    let service = found.ok_or("no such service")?;
    let protocol = match case.protocol.as_str() {
        "json" => Protocol::Json,
        "smithy-rpc-v2-cbor" => Protocol::Cbor,
        "rest-json" => Protocol::RestJson,
        "query" => Protocol::Query,
        _ => Protocol::Ec2,
    };
    let answer = if let Some(code) = &case.code {
        let code = ErrorCode::Named(code.clone().leak());
        let message = case.message.clone().unwrap_or_default();
        protocol::encode_error(protocol, service, &ApiError::new(code, message), "r-1")
    } else {
        let model = service.model().ok_or("no model")?;
        let operation = model
            .operation(case.operation.as_deref().unwrap_or_default())
            .ok_or("no such operation")?;
        let value = case.tree.clone().unwrap_or_default();
        protocol::encode(protocol, model, operation, &value, "r-1")
    };
    Ok(encoded(answer))
}

fn encoded(answer: Answer) -> Encoded {
    Encoded {
        status: answer.status,
        headers: answer.headers.into_iter().collect(),
        body: BASE64_STANDARD.encode(answer.body),
    }
}

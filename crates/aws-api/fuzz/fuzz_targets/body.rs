#![no_main]
//! Every codec takes any body of any operation; what it reads fits the operation's shape.

use aws_api::{Service, protocol, schema};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let [service, operation, body @ ..] = input else { return };
    let services: Vec<_> = Service::ALL.into_iter().filter_map(Service::model).collect();
    let service = services[usize::from(*service) % services.len()];
    let operation = &service.operations[usize::from(*operation) % service.operations.len()];
    let head = protocol::Head {
        method: "POST",
        path: operation.path,
        query: "",
        headers: &http::HeaderMap::new(),
    };
    for protocol in service.protocols {
        if let Ok(value) = protocol::decode_unchecked(*protocol, operation, head, body) {
            assert_eq!(schema::conforms(&value, operation.input), Ok(()));
            let _ = schema::check(&value, operation.input);
        }
    }
});

//! The Query protocol: form fields in, XML with a result and its request's id out.

use serde_json::Value;

use super::{
    Head,
    fields::{self, Lists},
    xml::Xml,
};
use crate::{
    error::ApiError,
    schema::{OperationModel, ServiceModel, Shape},
    service::Service,
};

/// From here on it is the server's fault.
const SERVER_FAULT: u16 = 500;

/// Reads a request from its query and its body.
///
/// # Errors
/// What is no form, over a limit, or of the wrong kind.
pub fn decode(shape: &Shape, head: Head<'_>, body: &[u8]) -> Result<Value, ApiError> {
    fields::decode(shape, head, body, Lists::Wrapped)
}

/// Writes an answer.
#[must_use]
pub fn encode(
    service: &ServiceModel,
    operation: &OperationModel,
    value: &Value,
    request_id: &str,
) -> Vec<u8> {
    let mut xml = Xml::new("");
    let tag = format!("{}Response", operation.name);
    xml.open(&tag, service.xml_namespace);
    if let Some(wrapper) = operation.result_wrapper {
        xml.element(wrapper, |xml| {
            xml.members(value, operation.output.members());
        });
    }
    xml.element("ResponseMetadata", |xml| xml.leaf("RequestId", request_id));
    xml.close(&tag);
    xml.finish()
}

/// Writes a refusal.
#[must_use]
pub fn encode_error(service: Service, error: &ApiError, request_id: &str) -> Vec<u8> {
    let mut xml = Xml::new("");
    let namespace = service.model().map_or("", |model| model.xml_namespace);
    let side = if error.status_in(service) < SERVER_FAULT {
        "Sender"
    } else {
        "Receiver"
    };
    xml.open("ErrorResponse", namespace);
    xml.element("Error", |xml| {
        xml.leaf("Type", side);
        xml.leaf("Code", error.name(service));
        xml.leaf("Message", error.message());
    });
    xml.leaf("RequestId", request_id);
    xml.close("ErrorResponse");
    xml.finish()
}

/// A document, such as a policy, as identities answer it: percent-encoded. Their clients decode it.
#[must_use]
pub fn percent_encoded(text: &str) -> String {
    crate::sigv4::percent_encoded(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::ErrorCode;

    fn operation(service: Service, name: &str) -> &'static OperationModel {
        service.model().unwrap().operation(name).unwrap()
    }

    fn decoded(service: Service, name: &str, body: &str) -> Result<Value, ApiError> {
        let head = Head {
            method: "POST",
            path: "/",
            query: "",
            headers: &http::HeaderMap::new(),
        };
        decode(operation(service, name).input, head, body.as_bytes())
    }

    #[test]
    fn lists_are_numbered_below_their_member() {
        let body = "Action=SimulateCustomPolicy&Version=2010-05-08&ActionNames.member.10=c\
            &ActionNames.member.2=b&ActionNames.member.1=a&PolicyInputList=\
            &ContextEntries.member.1.ContextKeyName=aws%3Aa&ContextEntries.member.1.ContextKeyValues.member.1=1";
        assert_eq!(
            decoded(Service::Iam, "SimulateCustomPolicy", body).unwrap(),
            json!({
                "ActionNames": ["a", "b", "c"],
                "PolicyInputList": [],
                "ContextEntries": [{"ContextKeyName": "aws:a", "ContextKeyValues": ["1"]}],
            })
        );
    }

    #[test]
    fn a_field_that_stands_twice_or_a_wrong_kind_is_refused() {
        let error = decoded(Service::Iam, "GetUser", "UserName=a&UserName=b").unwrap_err();
        assert_eq!(error.code(), ErrorCode::Serialization);
        let error = decoded(Service::Iam, "ListUsers", "MaxItems=many").unwrap_err();
        assert_eq!(error.name(Service::Iam), "ValidationError");
        assert_eq!(
            error.message(),
            "MaxItems is \"many\" and must be a whole number"
        );
    }

    #[test]
    fn an_answer_has_its_result_and_its_id() {
        let model = Service::Sts.model().unwrap();
        let value = json!({"Account": "123456789012", "Arn": "a&b", "UserId": null});
        let body = encode(
            model,
            operation(Service::Sts, "GetCallerIdentity"),
            &value,
            "r-1",
        );
        assert_eq!(
            String::from_utf8(body).unwrap(),
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>\
             <Account>123456789012</Account><Arn>a&amp;b</Arn></GetCallerIdentityResult>\
             <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></GetCallerIdentityResponse>"
        );
    }

    #[test]
    fn a_refusal_says_whose_fault_it_is() {
        let error = ApiError::new(ErrorCode::NotFound, "there is no user \"m\"");
        let body = String::from_utf8(encode_error(Service::Iam, &error, "r")).unwrap();
        assert!(
            body.contains("<Error><Type>Sender</Type><Code>NoSuchEntity</Code>"),
            "{body}"
        );
        let error = ApiError::new(ErrorCode::Internal, "x");
        let body = String::from_utf8(encode_error(Service::Iam, &error, "r")).unwrap();
        assert!(body.contains("<Type>Receiver</Type>"), "{body}");
    }
}

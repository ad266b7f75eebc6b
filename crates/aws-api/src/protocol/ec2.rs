//! The Query dialect of networks: flat lists in, `<item>` out, the request's id in the root, errors in a list.

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

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Reads a request from its query and its body.
///
/// # Errors
/// What is no form, over a limit, or of the wrong kind.
pub fn decode(shape: &Shape, head: Head<'_>, body: &[u8]) -> Result<Value, ApiError> {
    fields::decode(shape, head, body, Lists::Flat)
}

/// Writes an answer; an operation that answers nothing answers `true`.
#[must_use]
pub fn encode(
    service: &ServiceModel,
    operation: &OperationModel,
    value: &Value,
    request_id: &str,
) -> Vec<u8> {
    let mut xml = Xml::new(DECLARATION);
    let tag = format!("{}Response", operation.name);
    xml.open(&tag, service.xml_namespace);
    xml.leaf("requestId", request_id);
    let members = operation.output.members();
    if members.is_empty() {
        xml.leaf("return", "true");
    }
    xml.members(value, members);
    xml.close(&tag);
    xml.finish()
}

/// Writes a refusal.
#[must_use]
pub fn encode_error(service: Service, error: &ApiError, request_id: &str) -> Vec<u8> {
    let mut xml = Xml::new(DECLARATION);
    xml.element("Response", |xml| {
        xml.element("Errors", |xml| {
            xml.element("Error", |xml| {
                xml.leaf("Code", error.name(service));
                xml.leaf("Message", error.message());
            });
        });
        xml.leaf("RequestID", request_id);
    });
    xml.finish()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::ErrorCode;

    fn operation(name: &str) -> &'static OperationModel {
        Service::Ec2.model().unwrap().operation(name).unwrap()
    }

    fn decoded(name: &str, query: &str, body: &str) -> Result<Value, ApiError> {
        let head = Head {
            method: "POST",
            path: "/",
            query,
            headers: &http::HeaderMap::new(),
        };
        decode(operation(name).input, head, body.as_bytes())
    }

    #[test]
    fn flat_lists_become_lists_under_the_models_names() {
        let body = "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1&IpPermissions.1.FromPort=22\
            &IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0%2F8&IpPermissions.1.IpRanges.2.CidrIp=0.0.0.0%2F0\
            &TagSpecification.1.ResourceType=security-group-rule&TagSpecification.1.Tag.1.Key=a";
        assert_eq!(
            decoded("AuthorizeSecurityGroupIngress", "", body).unwrap(),
            json!({
                "GroupId": "sg-1",
                "IpPermissions": [{
                    "FromPort": 22,
                    "IpRanges": [{"CidrIp": "10.0.0.0/8"}, {"CidrIp": "0.0.0.0/0"}],
                }],
                "TagSpecifications": [{"ResourceType": "security-group-rule", "Tags": [{"Key": "a"}]}],
            })
        );
    }

    #[test]
    fn fields_of_the_query_count_too() {
        assert_eq!(
            decoded(
                "DescribeVpcs",
                "Action=DescribeVpcs&VpcId.1=vpc-1",
                "MaxResults=5"
            )
            .unwrap(),
            json!({"VpcIds": ["vpc-1"], "MaxResults": 5})
        );
    }

    #[test]
    fn answers_and_refusals_have_the_dialects_form() {
        let model = Service::Ec2.model().unwrap();
        let value =
            json!({"Vpcs": [{"VpcId": "vpc-1", "IsDefault": true, "Tags": []}], "Unknown": 1});
        let body = encode(model, operation("DescribeVpcs"), &value, "r");
        let body = String::from_utf8(body).unwrap();
        assert!(
            body.contains("<requestId>r</requestId><vpcSet><item><isDefault>true</isDefault><tagSet></tagSet><vpcId>vpc-1</vpcId></item></vpcSet>"),
            "{body}"
        );
        let body = encode(model, operation("DeleteVpc"), &json!({}), "r");
        assert!(
            String::from_utf8(body)
                .unwrap()
                .contains("<return>true</return>")
        );
        let error = ApiError::new(ErrorCode::Named("InvalidVpcID.NotFound"), "no <vpc>");
        assert_eq!(
            String::from_utf8(encode_error(Service::Ec2, &error, "r")).unwrap(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code>\
             <Message>no &lt;vpc&gt;</Message></Error></Errors><RequestID>r</RequestID></Response>"
        );
    }
}

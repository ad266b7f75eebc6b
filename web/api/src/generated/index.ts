// Every service. Written by `cargo xtask codegen`; do not edit.

import * as workspaces from "./workspaces";
import * as ds from "./ds";
import * as dsData from "./ds-data";
import * as iam from "./iam";
import * as sts from "./sts";
import * as ec2 from "./ec2";
import * as serviceQuotas from "./service-quotas";
import * as carrel from "./carrel";

export interface Services {
  "workspaces": workspaces.Operations;
  "ds": ds.Operations;
  "ds-data": dsData.Operations;
  "iam": iam.Operations;
  "sts": sts.Operations;
  "ec2": ec2.Operations;
  "service-quotas": serviceQuotas.Operations;
  "carrel": carrel.Operations;
}

export const services = {
  "workspaces": { ...workspaces.service, operations: workspaces.operations },
  "ds": { ...ds.service, operations: ds.operations },
  "ds-data": { ...dsData.service, operations: dsData.operations },
  "iam": { ...iam.service, operations: iam.operations },
  "sts": { ...sts.service, operations: sts.operations },
  "ec2": { ...ec2.service, operations: ec2.operations },
  "service-quotas": { ...serviceQuotas.service, operations: serviceQuotas.operations },
  "carrel": { ...carrel.service, operations: carrel.operations },
} as const satisfies { [Name in keyof Services]: { operations: Record<keyof Services[Name], unknown> } };

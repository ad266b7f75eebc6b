// The API by its services and operations: `Input<"workspaces", "CreateWorkspaces">` is a request.

import type { Services } from "./generated/index";

export { services, type Services } from "./generated/index";
export type * from "./wire";

/** The operations of a service. */
export type OperationOf<Service extends keyof Services> = keyof Services[Service] & string;

type Part<
  Service extends keyof Services,
  Operation extends OperationOf<Service>,
  Name extends string,
> = Services[Service][Operation] extends Record<Name, infer Found> ? Found : never;

/** What an operation takes. */
export type Input<Service extends keyof Services, Operation extends OperationOf<Service>> = Part<
  Service,
  Operation,
  "input"
>;

/** What it answers. */
export type Output<Service extends keyof Services, Operation extends OperationOf<Service>> = Part<
  Service,
  Operation,
  "output"
>;

/** The names of the errors it may be answered with. */
export type ErrorCode<
  Service extends keyof Services,
  Operation extends OperationOf<Service>,
> = Part<Service, Operation, "error">;

import { expose, HostObject } from "../protocol/HostObject";

/** The object through which the custom functions' runtime reports back. */
export class CustomFunctionsEndpoint extends HostObject {
  constructor(
    private readonly receive: (results: readonly (readonly unknown[])[]) => void,
    private readonly ready: () => void,
  ) {
    super();
  }

  setInvocationArrayResults(results: readonly (readonly unknown[])[]): void {
    this.receive(results);
  }
  setInvocationResults(results: readonly { id: number; failed?: boolean; value: unknown; errorCode?: number }[]): void {
    this.receive(results.map(({ id, failed, value, errorCode }) => [id, !failed, value, errorCode]));
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.ready();
  }
  /** 2: results may be sent soon after one another; 4: the pause between them has a limit. */
  _GetEnabledFeatures(): number[] {
    return [2, 4];
  }
}
expose(CustomFunctionsEndpoint, {
  methods: [
    "setInvocationArrayResults",
    "setInvocationResults",
    "_SetOsfControlContainerReadyForCustomFunctions",
    "_GetEnabledFeatures",
  ],
});

export class CustomFunctionsContainer extends HostObject {
  constructor(readonly customFunctions: CustomFunctionsEndpoint) {
    super();
  }
}
expose(CustomFunctionsContainer, { relations: ["customFunctions"] });

/** Where the client library says that the add-in's commands may be called; nobody calls them here. */
export class AddinInternalService extends HostObject {
  notifyActionHandlerReady(): void {}
}
expose(AddinInternalService, { methods: ["notifyActionHandlerReady"] });

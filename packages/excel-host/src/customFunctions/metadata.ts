/** The functions of an add-in, as its functions.json declares them to Excel. */
export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  /** Beside the list: errors in any cell are handed to functions instead of ending the call. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: FunctionOptions;
  /** Written here, or among the options. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionOptions {
  readonly cancelable?: boolean;
  readonly stream?: boolean;
  readonly requiresAddress?: boolean;
  readonly requiresParameterAddresses?: boolean;
  readonly volatile?: boolean;
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: "number" | "string" | "boolean" | "any" | "cellValueType" | "custom-functions-data-type";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export const takesErrors = (
  { allowErrorForDataTypeAny, options }: FunctionMetadata,
  file: Pick<FunctionsFile, "allowErrorForDataTypeAny">,
) => allowErrorForDataTypeAny ?? options?.allowErrorForDataTypeAny ?? file.allowErrorForDataTypeAny ?? false;

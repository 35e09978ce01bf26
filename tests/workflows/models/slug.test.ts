import { slug } from "../../../src/workflows/models/slug";

test.each([
  ["My model (2)", "my-model-2"],
  ["  Value & Quality  ", "value-quality"],
  ["2 factors", "factors"],
  ["=1+1", ""],
  ["", ""],
])("%j becomes %j", (name, expected) => expect(slug(name)).toBe(expected));

import PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import { Refusal } from "../../../../shared/contract/failure.ts";

/** @throws Refusal when it is made to be endless: parts in parts, headers without end */
export const readMail = async (bytes: Uint8Array): Promise<Email> => {
  try {
    return await PostalMime.parse(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Refusal(
      "unsupported",
      `it is a damaged mail (${error instanceof Error ? error.message : String(error)})`,
    );
  }
};

export { claimsHandlers } from "./claims-handlers.ts";
export {
  findOrMakeActor,
  findOrMakeClaim,
  findOrMakeCode,
  findOrMakeSource,
  makeActor,
  isPassing,
  sourceOfActor,
} from "./find-or-make.ts";

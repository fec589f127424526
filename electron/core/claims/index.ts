export { claimsHandlers } from "./claims-handlers.ts";
export { creditArticle, creditsOf } from "./credit-article.ts";
export {
  findOrMakeActor,
  findOrMakeClaim,
  findOrMakeCode,
  findOrMakeSource,
  makeActor,
  isPassing,
  sourceOfActor,
} from "./find-or-make.ts";
export { tie } from "./tie.ts";

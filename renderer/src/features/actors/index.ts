export { actorTypeOptions } from "./actor-types.tsx";
export { ActorsView } from "./ActorsView.tsx";

/** Where there is none, give this process a virtual display of its own; what comes back closes it. */
export const ownDisplay: () => Promise<() => void>;

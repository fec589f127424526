/** Whole numbers below 2^32 in the least memory: millions come together. */
export const growing = () => {
  let numbers = new Uint32Array(4096);
  let length = 0;
  return {
    push: (number: number): void => {
      if (length === numbers.length) {
        const longer = new Uint32Array(length * 2);
        longer.set(numbers);
        numbers = longer;
      }
      numbers[length++] = number;
    },
    length: (): number => length,
    all: (): Uint32Array => numbers.subarray(0, length),
  };
};

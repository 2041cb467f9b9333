/** Made by vite.config.ts from data/networks. */
declare module 'virtual:networks' {
  /** By id; each loads its files, by path: 'dortmund-2023/ties.csv' → text. */
  const networks: Readonly<
    Record<string, () => Promise<{ readonly default: Readonly<Record<string, string>> }>>
  >;
  export default networks;
}

/** All kernels of this folder by name; made by the plugin in vite.config.ts. */
declare module 'virtual:kernels' {
  const kernels: Readonly<Record<string, Uint8Array>>;
  export default kernels;
}

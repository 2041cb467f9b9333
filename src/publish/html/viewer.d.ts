/** Script and style of the offline page, bundled; made by the plugin in vite.config.ts. */
declare module 'virtual:viewer' {
  const viewer: { readonly script: string; readonly style: string };
  export default viewer;
}

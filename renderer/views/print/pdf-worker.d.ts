/** What pdf.js runs in a worker, or, as here, in the window: its types say nothing of the file. */
declare module 'pdfjs-dist/build/pdf.worker.mjs';

/** The small pictures of the help panel. */
export const BACK = "M9.5 3.5L5 8l4.5 4.5";
export const FORWARD = "M6.5 3.5L11 8l-4.5 4.5";
export const QUESTION = "M6 6.1a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.8v.1";
export const SEARCH = "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4L13.5 13.5";

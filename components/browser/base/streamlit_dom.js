// Every selector with which our scripts reach into Streamlit's own page. Streamlit promises none of
// them, so a browser test looks each up: an upgrade that moves one says so.

// The app says in attributes how the connection to the server is, and whether the script has come to rest.
export const APP = "[data-testid=stApp]";
export const CONNECTED = "[data-test-connection-state=CONNECTED]";
export const AT_REST = "[data-test-script-state=notRunning]";
// Scrolls; Streamlit keeps it while pages change, so one watcher serves a whole visit.
export const MAIN = "[data-testid=stMain]";
// Holds what a page shows, and nothing of Streamlit's own frame: the words to mark stand in it.
export const PAGE_CONTENT = "[data-testid=stMainBlockContainer]";
// The one title of a page; and the first link of all, for those who go by keys.
export const HEADING = "[data-testid=stHeading] h1";
export const SKIP_LINK = "[data-testid=stSkipToContent]";
// Streamlit tells the browser nothing of the keyboard that a number needs.
export const NUMBER_FIELD = "input[type=number]";
// Holds the label, the field and its steppers.
export const NUMBER_INPUT = "[data-testid=stNumberInput]";
// Holds the label and the day; the field inside says in an attribute when it refuses what was typed.
export const DATE_INPUT = "[data-testid=stDateInput]";
export const DATE_FIELD = "[data-testid=stDateInputField]";
// A container of a sentence that is read out when it changes.
export const LIVE = "[class*=st-key-live_]";
// Our own frame round a page, as Streamlit marks containers that have a key.
export const MASTHEAD = ".st-key-masthead";
export const STEPS = ".st-key-steps";
export const FOOTER = ".st-key-footer";
// Holds an input of the plan; Streamlit writes ":" in a key as "-".
export const INPUT_PREFIX = ".st-key-input-";
// Sends what was typed when it is left.
export const TEXT_FIELD = "[data-testid=stTextInput] input";
// Asks for a file.
export const FILE_BUTTON = "[data-testid=stDownloadButton] button";
// Any container with a key.
export const KEY_PREFIX = ".st-key-";
// A fold, which says by the attribute "open" whether it is.
export const FOLD = "[data-testid=stExpander] > details";

/** Code that nobody here may edit, as it comes in somebody's jar. It is not in our packages, which no rule concerns. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;

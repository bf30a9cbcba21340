/** Foreign code that cannot be annotated. It is outside the project's packages, to which no rule applies. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;

// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const proofsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct Sources",
        "components": [
          {
            "name": "court",
            "type": "address",
            "internalType": "contract ICourt"
          },
          {
            "name": "sessions",
            "type": "address",
            "internalType": "contract Sessions"
          },
          {
            "name": "requests",
            "type": "address",
            "internalType": "contract Requests"
          },
          {
            "name": "beacon",
            "type": "address",
            "internalType": "contract IBeacon"
          },
          {
            "name": "parameters",
            "type": "address",
            "internalType": "contract IParameters"
          },
          {
            "name": "audited",
            "type": "address",
            "internalType": "contract IAudited"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITED",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudited"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICourt"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OPERATOR_SECONDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Sessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "operatorSeenAt",
    "inputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proveContradiction",
    "inputs": [
      {
        "name": "coreA",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signatureA",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "coreB",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signatureB",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proveOfferBroken",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "internalType": "struct Offer",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "artifact",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineClass",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "tier",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "core",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proveTranscript",
    "inputs": [
      {
        "name": "core",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "transcript",
        "type": "tuple",
        "internalType": "struct Transcript",
        "components": [
          {
            "name": "receiptId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proven",
    "inputs": [
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seeOperator",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "escrow",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "OffenceProven",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offence",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Offence"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "prover",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OperatorSeen",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "escrow",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "operator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "EscrowsDiffer",
    "inputs": [
      {
        "name": "sessions",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOfProvider",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingProven",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferDiffers",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProvenAlready",
    "inputs": [
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotDrawn",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "draw",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "rate",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotIncluded",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptTooOld",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "anchoredAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "window",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkOfOtherCourt",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const proofsBytecode =
  '0x61018080604052346103e55760c081612e61803803809161002082856103fd565b8339810103126103e5576040519060c082016001600160401b038111838210176103e95760405280516001600160a01b03811681036103e557825260208101516001600160a01b038116908181036103e557602084015260408201516001600160a01b03811693908481036103e55760408201526060830151916001600160a01b03831683036103e557606082019283526080840151936001600160a01b03851685036103e5576080830194855260a00151946001600160a01b03861686036103e55760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa90811561037d575f916103c6575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa90811561037d575f916103a7575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa90811561037d575f91610388575b506001600160a01b0391821691161480610300575b156102d6575190516001600160a01b0390811661012052908116608052905191518116610160521661014052604051612a2190816104408239608051818181610698015281816107de0152818161084b0152818161089d01528181610b9701528181610f69015281816110af0152818161111c0152818161116e01528181611685015281816117cb015281816118360152818161188801528181611a5401528181611f0401526124d9015260a051818181610b2e01528181611e1601526126b9015260c051818181611ab2015281816120510152818161212201526122a4015260e05181818161011e0152611ec0015261010051818181610bce015261250d01526101205181611a1001526101405181818161063801528181610ae901528181610f0901526116250152610160518161129a0152f35b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa90811561037d575f9161034e575b506001600160a01b0316146101a0565b610370915060203d602011610376575b61036881836103fd565b810190610420565b5f61033e565b503d61035e565b6040513d5f823e3d90fd5b6103a1915060203d6020116103765761036881836103fd565b5f61018b565b6103c0915060203d6020116103765761036881836103fd565b5f61014d565b6103df915060203d6020116103765761036881836103fd565b5f610118565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176103e957604052565b908160209103126103e557516001600160a01b03811681036103e5579056fe60a0806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c414611aa05750806335c829e614611a835780633600fe7c14611a3f57806349493a4d146119fb57806351f702c6146112c957806352b9cf3b146112845780637baeee7d14610d08578063936f851a14610c9a5780639af56dbf14610b5d5780639de6e0c714610b18578063a9b5898f14610ad3578063b2d0b3c214610aa55763e0f8ed56146100ad575f80fd5b346108e55736600319016105808112610aa1576102e0136108e557610280366102e31901126108e557610564356001600160401b038111610aa1576100f6903690600401611ae1565b6102e4359061010482611d8c565b6040516395295afd60e01b81529092906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811690610148611b0e565b16600483015260248035908301526001600160a01b03610166611b3a565b1660448301526064356001600160801b03811690819003610a0d5760648301526084356001600160801b03811690819003610a0d57608483015260a4356001600160801b03811690819003610a0d5760a483015260c4356001600160801b03811690819003610a0d5760c483015260e4356001600160801b03811690819003610a0d5760e4830152610104356001600160801b03811690819003610a0d576101048301526101243561ffff8116809103610a0d57610124830152610144356001600160a01b03811690819003610a0d576101448301526101643561ffff8116809103610a0d57610164830152610184356001600160a01b03811690819003610a0d576101848301526101a43561ffff8116809103610a0d576101a48301526101c43563ffffffff8116809103610a0d576101c48301526101e4356001600160a01b03811690819003610a0d576101e4830152610204356001600160801b03811690819003610a0d5761020483015261022435610224830152610244356102448301526102643560ff8116809103610a0d576102648301526102843560ff8116809103610a0d576102848301526102a43560ff8116809103610a0d576102a48301526102c4356001600160401b038116809103610a0d576102c48301526020826102e481845afa918215610a61578792610a6c575b50602060249160405192838092637ec70c2b60e11b82528660048301525afa908115610a61578791610a23575b5064ffffffffff8060a087015116911603610a11575060018060a01b036020840151166040519160208301905f516020612a015f395f51905f5282526040840152610304356001600160401b038116809103610a0d5760608401526103243560808401526103443560a08401526103643560c08401526103843560e08401526103a4356101008401526103c4356101208401526103e4356101408401526104043561016084015261042435610180840152610444356101a08401526104643560ff8116809103610a0d576101c08401526104843560ff8116809103610a0d576101e08401526104a43560ff8116809103610a0d576102008401526104c4356001600160401b038116809103610a0d576102208401526104e4356001600160401b038116809103610a0d57610240840152610504356001600160401b038116809103610a0d57610260840152610524356001600160801b03811690819003610a0d5761028084015261054435926001600160401b038416809403610a0d57610527936102a08201526102a0815261051f6102c082611b9b565b5190206126a8565b926105306127b8565b156109f957906105419184846124a3565b60405160208101906002825283604082015260408152610562606082611b9b565b5190208084528360205260ff6040852054166109e75783528260205260408320600160ff198254161790556040519061059a82611b7f565b60208083018590526080830185905260a0830185905260e08301858152610100840186815261012085018790526101408501879052610160850187905261018085018790526101a0850187905260c0850186905260028552600160608601819052604080870191909152848101516001600160a01b0390811690925233909252905163f72d0b3b60e01b8152600b60048201529190829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156109dc5785916109aa575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561099f578691610961575b506001600160601b031681810291811591830414171561094d5761271090046001600160601b03166101a083015260408051637026efa960e11b8152835160ff166004820152602084015115156024820152908301511515604482015260608301511515606482015260808301519092906107428161269e565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c490829088907f0000000000000000000000000000000000000000000000000000000000000000165af191821561094257849261090a575b506040908101519051926001600160a01b0391909116905f5160206129e15f395f51905f52606085859360028998526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b156108f3576040516317ce8d6360e11b81526004810191909152600360248201528181604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156108e8576108d45750f35b816108de91611b9b565b6108e55780f35b80fd5b6040513d84823e3d90fd5b50fd5b634e487b7160e01b5f52602160045260245ffd5b9091506020813d60201161093a575b8161092660209383611b9b565b810103126109365751905f61080e565b5f80fd5b3d9150610919565b6040513d86823e3d90fd5b634e487b7160e01b85526011600452602485fd5b90506020813d602011610997575b8161097c60209383611b9b565b810103126109935761098d90611bd0565b5f6106c8565b8580fd5b3d915061096f565b6040513d88823e3d90fd5b90506020813d6020116109d4575b816109c560209383611b9b565b8101031261093657515f610668565b3d91506109b8565b6040513d87823e3d90fd5b63a412df7160e01b8452600452602483fd5b6304c7fc1560e31b85526004849052602485fd5b8780fd5b63fd710e8b60e01b8652600452602485fd5b90506020813d602011610a59575b81610a3e60209383611b9b565b81010312610a5557610a4f90611c2b565b5f610387565b8680fd5b3d9150610a31565b6040513d89823e3d90fd5b9091506020813d602011610a99575b81610a8860209383611b9b565b81010312610a55575190602061035a565b3d9150610a7b565b5080fd5b50346108e55760203660031901126108e55760ff604060209260043581528084522054166040519015158152f35b50346108e557806003193601126108e5576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346108e557806003193601126108e5576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346108e55760403660031901126108e557610b77611b0e565b610b7f611b24565b60408051630c1aed9d60e21b81529192908280610bca7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316878660048501611c08565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215610942578492610c68575b506001600160a01b039081168085526001602090815260408087209584165f818152968352818720959094168087529490915290932042905590917fa70953ea20ec5034256738b22c30dbdd944c6b6046219c9368a997a37adc91428480a480f35b610c8b91925060403d604011610c93575b610c838183611b9b565b810190611be4565b50905f610c06565b503d610c79565b50346108e55760603660031901126108e557610cb4611b0e565b906040610cbf611b24565b91610cc8611b3a565b9360018060a01b031681526001602052209060018060a01b03165f5260205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b50346108e55736600319016103208112610aa157610280136108e5576080366102831901126108e557610304356001600160401b038111610aa157610d51903690600401611ae1565b610d5c600435611d8c565b906020820192610d7460018060a01b03855116612333565b936102a43560e435811480611275575b80611266575b8015611259575b61124557610e13939291610e0d9160405160208101917f5591418906882071662174034a3b5bc9ab1dfbd8f5e92c1a2f9dbff056e1d1aa835261028435604083015260608201526102c43560808201526102e43560a082015260a08152610df960c082611b9b565b51902090516001600160a01b0316906126a8565b846124a3565b60405160208101906001825283604082015260408152610e34606082611b9b565b5190208084528360205260ff6040852054166109e75783528260205260408320600160ff1982541617905560405190610e6c82611b7f565b60208083018590526080830185905260a0830185905260e08301858152610100840186815261012085018790526101408501879052610160850187905261018085018790526101a0850187905260c08501869052600180865260608601819052604080870191909152848101516001600160a01b0390811690925233909252905163f72d0b3b60e01b8152600b60048201529190829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156109dc578591611213575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561099f5786916111d9575b506001600160601b031681810291811591830414171561094d5761271090046001600160601b03166101a083015260408051637026efa960e11b8152835160ff166004820152602084015115156024820152908301511515604482015260608301511515606482015260808301519092906110138161269e565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c490829088907f0000000000000000000000000000000000000000000000000000000000000000165af19182156109425784926111a5575b506040908101519051926001600160a01b0391909116905f5160206129e15f395f51905f52606085859360018998526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b156108f3576040516317ce8d6360e11b81526004810191909152600360248201528181604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156108e8576108d45750f35b9091506020813d6020116111d1575b816111c160209383611b9b565b810103126109365751905f6110df565b3d91506111b4565b90506020813d60201161120b575b816111f460209383611b9b565b810103126109935761120590611bd0565b5f610f99565b3d91506111e7565b90506020813d60201161123d575b8161122e60209383611b9b565b8101031261093657515f610f39565b3d9150611221565b6304c7fc1560e31b87526004869052602487fd5b5085610284351415610d91565b50610124356102e43514610d8a565b50610144356102c43514610d84565b50346108e557806003193601126108e5576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346109365736600319016105408112610936576102801361093657610284356001600160401b03811161093657611305903690600401611ae1565b610280366102a319011261093657610524356001600160401b03811161093657611333903690600401611ae1565b6004359161134083611d8c565b94602086019461135860018060a01b03875116612333565b9560018060a01b039051169160405192602084015f516020612a015f395f51905f5281526102a435918260408701526102c4356001600160401b0381168091036109365760608701526102e43560808701526103043560a08701526103243560c08701526103443560e087015261036435610100870152610384356101208701526103a4356101408701526103c43595866101608201526103e435610180820152610404356101a08201526104243560ff8116809103610936576101c08201526104443560ff8116809103610936576101e0820152610464359160ff8316938484036109365784610200840152610484356001600160401b038116809103610936576102208401526104a4356001600160401b038116809103610936576102408401526104c4356001600160401b038116809103610936576102608401526104e4356001600160801b038116908190036109365761028084015261050435926001600160401b038416809403610936576114e3936102a08201526102a0815261051f6102c082611b9b565b95868b141593846119f1575b50836119e4575b50826119d7575b826119bd575b826119b2575b50501561199f576115289493929161152291888a6124a3565b866124a3565b60405160208101915f8352604082015261012435606082015260608152611550608082611b9b565b519020805f525f60205260ff60405f20541661198d575f525f60205260405f20600160ff198254161790556040519161158883611b7f565b5f80845260208085018290526080850182905260a0850182905260e08501828152610100860183815261012087018490526101408701849052610160870184905261018087018490526101a087019390935260c08601859052600160608701819052604080880191909152848101516001600160a01b03908116909452339091525163f72d0b3b60e01b8152600b600482015291829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156118ce575f9161195b575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156118ce575f91611921575b506001600160601b031681810291811591830414171561190d5761271090046001600160601b03166101a084015260408051637026efa960e11b8152845160ff1660048201526020850151151560248201529084015115156044820152606084015115156064820152608084015190939061172f8161269e565b608485015260a081015160a485015260c081015160c485015260e08101516001600160a01b0390811660e48601526101008201518116610104860152610120820151811661012486015261014082015181166101448601526101608201516001600160601b0390811661016487015261018083015181166101848701526101a0909201519091166101a485015260209084906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af19283156118ce575f936118d9575b5060409081015190516001600160a01b0391909116919060608185935f5f5160206129e15f395f51905f5294526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610936576040516317ce8d6360e11b81526004810191909152600360248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156118ce576118c0575080f35b6118cc91505f90611b9b565b005b6040513d5f823e3d90fd5b9092506020813d602011611905575b816118f560209383611b9b565b810103126109365751915f6117fb565b3d91506118e8565b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011611953575b8161193c60209383611b9b565b810103126109365761194d90611bd0565b5f6116b5565b3d915061192f565b90506020813d602011611985575b8161197660209383611b9b565b8101031261093657515f611655565b3d9150611969565b63a412df7160e01b5f5260045260245ffd5b866304c7fc1560e31b5f5260045260245ffd5b501590505f80611509565b91506101c43560ff81169081810361093657501591611503565b61012435151592506114fd565b610124351492505f6114f6565b8a1493505f6114ef565b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936575f366003190112610936576020604051621275008152f35b34610936575f366003190112610936577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f84011215610936578235916001600160401b038311610936576020838186019501011161093657565b600435906001600160a01b038216820361093657565b602435906001600160a01b038216820361093657565b604435906001600160a01b038216820361093657565b608081019081106001600160401b03821117611b6b57604052565b634e487b7160e01b5f52604160045260245ffd5b6101c081019081106001600160401b03821117611b6b57604052565b90601f801991011681019081106001600160401b03821117611b6b57604052565b51906001600160a01b038216820361093657565b51906001600160601b038216820361093657565b919082604091031261093657611c056020611bfe84611bbc565b9301611bd0565b90565b6001600160a01b0391821681529181166020830152909116604082015260600190565b519064ffffffffff8216820361093657565b60405190611c4a82611b50565b5f6060838281528260208201528260408201520152565b9081610100910312610936576040519061010082018281106001600160401b03821117611b6b57604052611c9481611bbc565b8252611ca260208201611c2b565b6020830152611cb360408201611c2b565b604083015260608101516007811015610936576060830152608081015160ff8116810361093657608083015260a0810151906001600160a01b03821682036109365760e09160a0840152611d0960c08201611bd0565b60c0840152015160e082015290565b519061ffff8216820361093657565b51906001600160401b038216820361093657565b919082608091031261093657604051611d5381611b50565b6060611d8781839580518552611d6b60208201611bd0565b6020860152611d7c60408201611d27565b604086015201611c2b565b910152565b906040519161016083018381106001600160401b03821117611b6b576040525f835260208301925f8452604081015f8152606082015f8152608083015f815260a08401925f845260c085015f815260e08601945f86526101008701915f8352610120880197611df9611c3d565b8952610140810197611e09611c3d565b8952819c60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000166080526040519863084d73a160e11b8a528c60048b01526101008a6024816080515afa998a156118ce575f9a612312575b5060608a015160078110156108f657159788612284575b60408b019264ffffffffff845116156122715783516040516302e067a160e11b815264ffffffffff909116600482015295610140876024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9687156118ce575f97612167575b5060808701516001600160a01b03908116907f000000000000000000000000000000000000000000000000000000000000000016810361214f57508f905289612120576080515b6001600160a01b0390811690915285518c51821690935291821690526060808501519251908b018051909a9097939092169264ffffffffff9091169060078810156108f65763ffffffff9760409752525260ff60808901511690520151169052155f1461201b5750506040519262ca91ff60e51b84526004840152610100836024816080515afa9081156118ce575f935f92611fd257505252565b935090506101003d8111612014575b611feb8185611b9b565b8301610100848203126109365780608061200861200f9387611d3b565b9501611d3b565b905252565b503d611fe1565b909391505160078110156108f65760021061203557505050565b60408051636f2d436560e11b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156118ce575f915f916120d1575b506001600160401b039064ffffffffff602060e08701519601511692604051956120b387611b50565b86526001600160601b03166020860152166040840152606083015252565b9150506040813d604011612118575b816120ed60409383611b9b565b81010312610936576001600160401b03612112602061210b84611bd0565b9301611d27565b9061208a565b3d91506120e0565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316611f37565b90508f63fa5a143760e01b5f5260045260245260445ffd5b909650610140813d8211612269575b816121846101409383611b9b565b81010312610936576040519061014082018281106001600160401b03821117611b6b576040526121b381611bbc565b82526121c160208201611d18565b6020830152604081015163ffffffff811681036109365760408301526121e960608201611bbc565b60608301526121fa60808201611bbc565b608083015260a08101516001600160801b03811681036109365761225c916101209160a085015261222d60c08201611bbc565b60c085015261223e60e08201611bbc565b60e08501526122506101008201611d18565b61010085015201611d18565b610120820152955f611ef0565b3d9150612176565b8e63631dbb7360e11b5f5260045260245ffd5b60405163084d73a160e11b8152600481018f9052909a50610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156118ce575f916122e3575b5099611e7e565b61230591506101003d811161230b575b6122fd8183611b9b565b810190611c61565b5f6122dc565b503d6122f3565b61232c919a506101003d811161230b576122fd8183611b9b565b985f611e67565b60405190602082015f516020612a015f395f51905f52815260043560408401526024356001600160401b038116809103610936576060840152604435608084015260643560a084015260843560c084015260a43560e084015260c43561010084015260e435610120840152610104356101408401526101243561016084015261014435610180840152610164356101a08401526101843560ff8116809103610936576101c08401526101a43560ff8116809103610936576101e08401526101c43560ff8116809103610936576102008401526101e4356001600160401b03811680910361093657610220840152610204356001600160401b03811680910361093657610240840152610224356001600160401b03811680910361093657610260840152610244356001600160801b038116908190036109365761028084015261026435926001600160401b03841680940361093657611c05936102a08201526102a0815261051f6102c082611b9b565b60408181018051602090930180518351630c1aed9d60e21b81529597929692949293919286918291612509916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692918116911660048501611c08565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9384156118ce575f9461267c575b5061255183838861288d565b505085516001600160a01b039081165f908152600160209081526040808320955184168352948152848220929093168082529190925291902054811515919082612619575b505080156125fe575b6125f7576001600160a01b0383161515928590846125e4575b50505050156125c5575050565b60018060a01b039051166333251a1d60e11b5f5260045260245260445ffd5b6125ee94506128c1565b5f8084816125b8565b5050505050565b5061261482828760018060a01b038851166128c1565b61259f565b86516001600160a01b031682149250908215612669575b508115612640575b505f80612596565b801515915081612652575b505f612638565b905062127500810180911161190d5742105f61264b565b6001600160a01b0386161491505f612630565b61269691945060403d604011610c9357610c838183611b9b565b50925f612545565b600411156108f657565b6042916001600160a01b03908116907f0000000000000000000000000000000000000000000000000000000000000000168103612791577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261277360c082611b9b565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790612702565b602435610324350361286c5761022435801515908161287f575b5061286c57610244358015159081612871575b5061286c57610504356001600160401b0381168091036109365715612868576104843560ff8116908181036109365750610264359060ff82169182810361093657501180156128315790565b506104a43560ff8116808203610936576003811015918261285157505090565b506102843560ff8116925082810361093657501190565b5f90565b600190565b90506103643514155f6127e5565b90506103443514155f6127d2565b90604183036128b7576128b09250602081013591604082359201355f1a90612968565b9192909190565b50505f9160029190565b909291926128d083858361288d565b506128da8161269e565b159081612952575b5061294957813b15612941576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f6128e2565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b0384116129d5579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156118ce575f516001600160a01b038116156129cb57905f905f90565b505f906001905f90565b5050505f916003919056fefc4887d7c92c46aa5b7f90f9a6bf336daf17dd042c8fcb50e6c596bf07c37f4f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf'

// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const requestsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
      },
      {
        "name": "epochs",
        "type": "address",
        "internalType": "contract IEpochs"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CLAIM_WINDOW",
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
    "name": "COST_MAX",
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
    "name": "DEADLINE_MAX",
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
    "name": "ENDPOINT_BYTES_MAX",
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
    "name": "EPOCHS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IEpochs"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "HOLD_MAX",
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
    "name": "INPUT_BYTES_MAX",
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
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
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
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDER_LIST_MAX",
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
    "name": "RECORD_MIN",
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
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claim",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "consent",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "erase",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "expire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "flag",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hashTerms",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
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
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "held",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lock",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
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
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "held",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      },
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
            "internalType": "ModelVersion"
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
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "nonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "open",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
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
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "held",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      },
      {
        "name": "input",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "rate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "stars",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "request",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [
      {
        "name": "view_",
        "type": "tuple",
        "internalType": "struct RequestView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum RequestState"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "amount",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "termsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerNumber",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "lockedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "probation",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "audited",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "flagged",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "rated",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "RequestAsked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "pricesMax",
        "type": "tuple",
        "indexed": false,
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
        "name": "completionsMin",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "stakeMin",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "timeoutBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "flagBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "providers",
        "type": "address[]",
        "indexed": false,
        "internalType": "address[]"
      },
      {
        "name": "held",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestCancelled",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestClaimed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalties",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "receiptsRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestCollected",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "validated",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestErased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestHeld",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "collectableSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestInput",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "input",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestLocked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "OfferHash"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "claimableUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestOpened",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "signer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "costMax",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestRefunded",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestReleased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "CallerNotClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallerNotProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimAboveMaximum",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "costMax",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimEmpty",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CollectTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentMissing",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CostOutOfBounds",
    "inputs": [
      {
        "name": "cost",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ExpireTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FilterNotPassed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "HeldNotRefused",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "HeldRefused",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "InputTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "LockTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheModule",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingPaid",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferUnfit",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "PriceAboveMaximum",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderListTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RatingOutOfBounds",
    "inputs": [
      {
        "name": "stars",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RefundTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReleaseTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "releasableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReleasedBefore",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAlreadyMarked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAssetNotListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestDeadlineInvalid",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestEndpointTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotErasable",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotInState",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum RequestState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum RequestState"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestSignerMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RequestValueInvalid",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
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
    "name": "TermsDiffer",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "termsHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "passed",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const requestsBytecode =
  '0x6101a0604052348015610010575f5ffd5b50604051615fb3380380615fb383398101604081905261002f916102c2565b6001600160a01b0384166080524660a05283838383836100f881604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316846001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610146573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061016a919061031e565b6001600160a01b0316146101a05760405163f351ba7160e01b81526001600160a01b038516600482015260240160405180910390fd5b6001600160a01b03841660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020c919061031e565b6001600160a01b039081166101005283811661012052828116610140526040805163e6add99360e01b815290519186169163e6add993916004808201926020929091908290030181865afa158015610266573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061028a919061031e565b6001600160a01b039081166101605216610180525061034095505050505050565b6001600160a01b03811681146102bf575f5ffd5b50565b5f5f5f5f608085870312156102d5575f5ffd5b84516102e0816102ab565b60208601519094506102f1816102ab565b6040860151909350610302816102ab565b6060860151909250610313816102ab565b939692955090935050565b5f6020828403121561032e575f5ffd5b8151610339816102ab565b9392505050565b60805160a05160c05160e0516101005161012051610140516101605161018051615b5861045b5f395f818161047a015261092c01525f81816105a201528181612cc201528181612d620152612e0d01525f818161028301528181610b5701528181610e7401528181611202015281816113fa0152818161187501528181611d7001528181611e660152818161241501528181612a1901528181612fe701526132c001525f8181610355015261411a01525f81816104ad0152818161068501528181610bd9015281816131cb015261400b01525f81816102380152818161116c015281816127fa015281816128c301528181612f1d015281816133a10152613c3001525f612a7b01525f612a5301525f612aa20152615b585ff3fe6080604052600436106101c5575f3560e01c80639f34fc80116100f2578063c95597c411610092578063dc402cd011610062578063dc402cd01461032e578063e6add99314610591578063e6f93e57146105c4578063f698da25146105e3575f5ffd5b8063c95597c41461052c578063cb1c22721461054b578063cc2face61461055e578063d82bcc6614610572575f5ffd5b8063a9b5898f116100cd578063a9b5898f1461049c578063bacca527146104cf578063c4d252f5146104ee578063c64417981461050d575f5ffd5b80639f34fc80146103ea5780639f73b819146103ff578063a37b400414610469575f5ffd5b806357cc0d9e1161016857806367d42a8b1161013857806367d42a8b146103775780636af53d8a146103965780637249fbb6146103b55780639c99a43a146103d4575f5ffd5b806357cc0d9e146102e357806359c87d70146103025780635d9de5341461032e57806365d8c3e414610344575f5ffd5b8063411557d1116101a3578063411557d114610227578063468f3e931461027257806348fc05b9146102a5578063497777d5146102c4575f5ffd5b8063028cbb54146101c957806315b1e882146101ea5780633c9b685f14610212575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e3366004614b28565b6105f7565b005b3480156101f5575f5ffd5b506101ff61090081565b6040519081526020015b60405180910390f35b34801561021d575f5ffd5b506101ff61100081565b348015610232575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610209565b34801561027d575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156102b0575f5ffd5b506101ff6102bf366004614b56565b6107c9565b3480156102cf575f5ffd5b506101e86102de366004614b28565b6107f8565b3480156102ee575f5ffd5b506101ff6102fd366004614bc6565b610c95565b34801561030d575f5ffd5b5061032161031c366004614b28565b611270565b6040516102099190614c81565b348015610339575f5ffd5b506101ff62093a8081565b34801561034f575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b348015610382575f5ffd5b506101e8610391366004614b28565b6115d4565b3480156103a1575f5ffd5b506101ff6103b0366004614e43565b6118dc565b3480156103c0575f5ffd5b506101e86103cf366004614b28565b61195c565b3480156103df575f5ffd5b506101ff62278d0081565b3480156103f5575f5ffd5b506101ff610e1081565b34801561040a575f5ffd5b50610459610419366004614e43565b6001600160a01b0382165f90815260036020908152604080832066ffffffffffffff600886901c168452909152902054600160ff83161b16151592915050565b6040519015158152602001610209565b348015610474575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156104a7575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156104da575f5ffd5b506101e86104e9366004614e76565b611da7565b3480156104f9575f5ffd5b506101e8610508366004614b28565b611ec2565b348015610518575f5ffd5b506101e8610527366004614b28565b611f36565b348015610537575f5ffd5b506101e8610546366004614ea9565b611fce565b6101ff610559366004614f30565b61253a565b348015610569575f5ffd5b506101ff601081565b34801561057d575f5ffd5b506101ff6bffffffffffffffffffffffff81565b34801561059c575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156105cf575f5ffd5b506101e86105de366004614f99565b6129ab565b3480156105ee575f5ffd5b506101ff612a50565b5f610603826003612acb565b8054600382015491925064ffffffffff7401000000000000000000000000000000000000000090910481169175010000000000000000000000000000000000000000009004168015610653578091505b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906106bb90600390600401614fb9565b602060405180830381865afa1580156106d6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106fa9190614fd3565b6107079062093a80615017565b90506107138184615017565b421015610754576040517f81c2647c000000000000000000000000000000000000000000000000000000008152600481018690526024015b60405180910390fd5b5f85815260208190526040808220828155600181018390556002810183905560030180547fffffffffffff00000000000000000000000000000000000000000000000000001690555186917f6558c3691b63a7769712cb5c37d31f9292e9b87df1afa85856dea734f3fecf4891a25050505050565b5f816040516020016107db91906152aa565b604051602081830303815290604052805190602001209050919050565b5f610804826004612acb565b805460018201549192506001600160a01b038116917401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16905f906108739084907a010000000000000000000000000000000000000000000000000000900464ffffffffff1684612b7c565b9050610883858260400151612c88565b156108bd576040517fd0f75eac0000000000000000000000000000000000000000000000000000000081526004810186905260240161074b565b835460408201515f916108f0917401000000000000000000000000000000000000000090910464ffffffffff1690612dd3565b90505f814210801561099d57506040517fc295312c000000000000000000000000000000000000000000000000000000008152600481018890527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c295312c90602401602060405180830381865afa158015610979573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061099d91906153cc565b905081421080156109ac575080155b156109f3576040517fc48fc522000000000000000000000000000000000000000000000000000000008152600481018890526024810183905242604482015260640161074b565b85547903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161786556003860180547fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff1675010000000000000000000000000000000000000000004264ffffffffff160217905560408381015181516fffffffffffffffffffffffffffffffff8716815283151560208201526001600160a01b0391821692918816918a917f459be40245ef07c6c2f7b5b0cf3045b12fa813c38882a390ad7df7f65495b578910160405180910390a48015610bb75785546040517f8f2158360000000000000000000000000000000000000000000000000000000081527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660048201526fffffffffffffffffffffffffffffffff851660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690638f215836906044015f604051808303815f87803b158015610ba0575f5ffd5b505af1158015610bb2573d5f5f3e3d5ffd5b505050505b5f83602001519050610bd3868560400151838760600151612ea5565b610c62867f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610c33573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c5791906153ee565b838760800151612ea5565b610c76868560a00151838760c00151612ea5565b610c8b868560e0015183876101000151612ea5565b5050505050505050565b5f610cb8610ca66020870187615409565b6103b06101c088016101a08901615424565b90505f610cc6826001612acb565b5f83815260026020908152604080832033845290915290205490915060ff1615610d25576040517fde1809760000000000000000000000000000000000000000000000000000000081526004810183905233602482015260440161074b565b5f610d2f876107c9565b905080826002015414610d855760028201546040517ff1c950710000000000000000000000000000000000000000000000000000000081526004810185905260248101919091526044810182905260640161074b565b815474010000000000000000000000000000000000000000900464ffffffffff16421115610e0f5781546040517fc619e398000000000000000000000000000000000000000000000000000000008152600481018590527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161074b565b610900841115610e56576040517f359b60f000000000000000000000000000000000000000000000000000000000815260048101859052610900602482015260440161074b565b5f5f5f610e638a8a612f52565b919450925090506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d41be227610ea76101608d018d61543d565b336040518363ffffffff1660e01b8152600401610ec5929190615479565b602060405180830381865afa158015610ee0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f0491906153cc565b610f43576040517f58edc8160000000000000000000000000000000000000000000000000000000081526004810187905233602482015260440161074b565b5f610f4e6006613199565b86547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16790200000000000000000000000000000000000000000000000000178755905081610f9d575f610fa0565b60015b6002875f01601f9054906101000a900460ff161617865f01601f6101000a81548160ff021916908360ff16021790555060405180606001604052808465ffffffffffff1681526020014264ffffffffff168152602001826fffffffffffffffffffffffffffffffff1681525060015f8981526020019081526020015f205f820151815f015f6101000a81548165ffffffffffff021916908365ffffffffffff1602179055506020820151815f0160066101000a81548164ffffffffff021916908364ffffffffff1602179055506040820151815f01600b6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055509050505f610e10426110bd9190615017565b905084336001600160a01b0316897f3e45e344efe37ed72c7f65316891ef10ff9f77776df0f195acca0926f50fc5be85858f8f60405161110094939291906154ea565b60405180910390a46fffffffffffffffffffffffffffffffff8216156111cc576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff831660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b1580156111b5575f5ffd5b505af11580156111c7573d5f5f3e3d5ffd5b505050505b6040517fd011a90100000000000000000000000000000000000000000000000000000000815265ffffffffffff851660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d011a901906024015f604051808303815f87803b15801561124b575f5ffd5b505af115801561125d573d5f5f3e3d5ffd5b5050505050505050505050949350505050565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c08101919091525f828152602081905260408120908154790100000000000000000000000000000000000000000000000000900460ff16600481111561132957611329614c40565b036113345750919050565b5f8381526001602052604081209060028354790100000000000000000000000000000000000000000000000000900460ff16600481111561137757611377614c40565b1490505f816113ac5783547a010000000000000000000000000000000000000000000000000000900464ffffffffff166113b7565b825465ffffffffffff165b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff821660048201529091505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa15801561143f573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061146391906155b7565b51604080516101e081019091528654919250908190790100000000000000000000000000000000000000000000000000900460ff1660048111156114a9576114a9614c40565b815286546001600160a01b0380821660208401526001808a0154808316604086015260038b015480841660608701526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900416608087015264ffffffffff828604811660a088015260029c8d015460c08801529790931660e086015265ffffffffffff9097166101008501529754660100000000000081049095166101208401526b0100000000000000000000009094046fffffffffffffffffffffffffffffffff166101408301527f010000000000000000000000000000000000000000000000000000000000000090048087161515610160830152871615156101808201529290910493841615156101a08301529290931615156101c0909301929092529392505050565b5f6115e0826002612acb565b5f8381526001602090815260408083208151606081018352905465ffffffffffff81168083526601000000000000820464ffffffffff16948301949094526b01000000000000000000000090046fffffffffffffffffffffffffffffffff16918101919091529293506116529061323f565b519050336001600160a01b038216146116a8576040517fe9096b210000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b038216602482015260440161074b565b5f6116b36002613199565b836020015164ffffffffff166116c99190615017565b9050804210611714576040517fe5b23153000000000000000000000000000000000000000000000000000000008152600481018690526024810182905242604482015260640161074b565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000001784555f8581526002602090815260408083206001600160a01b03861680855290835281842080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600190811790915589855290925280832080547fffffffffff00000000000000000000000000000000000000000000000000000016905551909187917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389190a361180c825f8560400151613331565b825160018501546040517fdbdbe46800000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301527401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063dbdbe468906044015b5f604051808303815f87803b1580156118bf575f5ffd5b505af11580156118d1573d5f5f3e3d5ffd5b505050505050505050565b604080517fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a028249083826020808301919091526001600160a01b0385168284015267ffffffffffffffff841660608084019190915283518084039091018152608090920190925280519101205f90611953906133fe565b6133fe565b90505b92915050565b60045f82815260208190526040902054790100000000000000000000000000000000000000000000000000900460ff16600481111561199d5761199d614c40565b036119ae576119ab81613447565b50565b5f6119ba826002612acb565b604080516101608101825282546001600160a01b038116825274010000000000000000000000000000000000000000810464ffffffffff166020830152909291830190790100000000000000000000000000000000000000000000000000900460ff166004811115611a2e57611a2e614c40565b6004811115611a3f57611a3f614c40565b815281547a010000000000000000000000000000000000000000000000000000810464ffffffffff9081166020808501919091527f010000000000000000000000000000000000000000000000000000000000000090920460ff9081166040808601919091526001808701546001600160a01b038082166060808a019190915274010000000000000000000000000000000000000000928390046bffffffffffffffffffffffff1660808a015260028a015460a08a015260039099015490811660c089015290810490931660e087015275010000000000000000000000000000000000000000009092048316610100909501949094525f888152908352838120845195860185525465ffffffffffff81168652660100000000000081049092169285018390526b0100000000000000000000009091046fffffffffffffffffffffffffffffffff16928401929092529293509091611ba090610e1090615017565b905080421015611bec576040517f47a860ec000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161074b565b5f611bf9835f015161323f565b515f86815260208181526040808320838155600180820185905560028201859055600390910180547fffffffffffff000000000000000000000000000000000000000000000000000016905582529182902080547fffffffffff000000000000000000000000000000000000000000000000000000169055865160c08801518784015184516bffffffffffffffffffffffff90921682526fffffffffffffffffffffffffffffffff16928101929092529293506001600160a01b0380851693169188917fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef910160405180910390a4611d0c845f01518561010001518660c001516bffffffffffffffffffffffff16613331565b611d1f81855f01515f8660400151612ea5565b825160c08501516040517fe9ec4c2d00000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301526bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e9ec4c2d906044016118a8565b60ff81161580611dba575060058160ff16115b15611df6576040517f93e39d9200000000000000000000000000000000000000000000000000000000815260ff8216600482015260240161074b565b5f5f611e038460026135c5565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690631a27d900906084015b5f604051808303815f87803b158015611eb0575f5ffd5b505af1158015610c8b573d5f5f3e3d5ffd5b5f611ece826001612acb565b80549091506001600160a01b03163314611f285780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161074b565b611f32828261378b565b5050565b5f611f42826001612acb565b805490915074010000000000000000000000000000000000000000900464ffffffffff164211611f285780546040517fa2fd617f000000000000000000000000000000000000000000000000000000008152600481018490527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161074b565b84355f611fdc826002612acb565b5f8381526001602090815260408083208151606081018352905465ffffffffffff811682526601000000000000810464ffffffffff169382018490526b01000000000000000000000090046fffffffffffffffffffffffffffffffff169181019190915292935061205090610e1090615017565b905080421061209b576040517ffab6fb53000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161074b565b60018301547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16806120d760408c0160208d01615672565b6fffffffffffffffffffffffffffffffff16111561215a576120ff60408b0160208c01615672565b6040517faa70ee860000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff8216602482015260440161074b565b61216a60408b0160208c01615672565b6fffffffffffffffffffffffffffffffff161580156121a0575061219460608b0160408c01615424565b67ffffffffffffffff16155b156121da576040517f99660e8b0000000000000000000000000000000000000000000000000000000081526004810186905260240161074b565b5f612210855f015f9054906101000a90046001600160a01b0316855f01518d602001602081019061220b9190615672565b612b7c565b905061222281604001518c8a8a613866565b6001850154612244906001600160a01b031661223d8d6138d5565b8c8c613909565b5f612261868d602001602081019061225c9190615672565b6139f7565b90508061226f576003612272565b60045b865487907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000008360048111156122c5576122c5614c40565b02179055508554855164ffffffffff9081167a010000000000000000000000000000000000000000000000000000027fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff42929092167401000000000000000000000000000000000000000002919091167fff0000000000ff0000000000ffffffffffffffffffffffffffffffffffffffff9092169190911717865561237060408d0160208e01615672565b8660010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055508b60600135866002018190555060015f8881526020019081526020015f205f5f82015f6101000a81549065ffffffffffff02191690555f820160066101000a81549064ffffffffff02191690555f8201600b6101000a8154906fffffffffffffffffffffffffffffffff021916905550507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663c6c49b4f865f0151858f602001602081019061245a9190615672565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815265ffffffffffff90931660048401526bffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b1580156124db575f5ffd5b505af11580156124ed573d5f5f3e3d5ffd5b5050505061252c8c838e60200160208101906125099190615672565b612521906bffffffffffffffffffffffff881661568b565b886040015185613a5a565b505050505050505050505050565b5f612546848484613c9b565b61256d6125566020860186615409565b6125686101c087016101a08801615424565b6141ca565b61258f61257d6020860186615409565b6103b06101c087016101a08801615424565b5f818152602081815260409091209192506125ac90860186615409565b81547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03919091161781556125f16101a086016101808701615424565b815464ffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff9091161779010000000000000000000000000000000000000000000000000017815561268b6101e086016101c087016156b3565b156126d85780547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f02000000000000000000000000000000000000000000000000000000000000001781555b6126e86040860160208701615409565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b039290921691909117905561273461016086016101408701615672565b8160010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff16021790555061276f856107c9565b60028201555f6127856080870160608801615409565b6001600160a01b0316146127de576127a36080860160608701615409565b6003820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03929092169190911790555b6127ea82868686614299565b34156128b9576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016630b37d82d3461282d6020890189615409565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b1681526001600160a01b0390911660048201525f60248201526fffffffffffffffffffffffffffffffff341660448201526064015f604051808303818588803b1580156128a1575f5ffd5b505af11580156128b3573d5f5f3e3d5ffd5b50505050505b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a76128f56020880188615409565b6129056080890160608a01615409565b6129176101608a016101408b01615672565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b15801561298d575f5ffd5b505af115801561299f573d5f5f3e3d5ffd5b50505050509392505050565b5f5f6129b88460016135c5565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eba3c48790608401611e99565b5f7f00000000000000000000000000000000000000000000000000000000000000004603612a9d57507f000000000000000000000000000000000000000000000000000000000000000090565b612ac67f00000000000000000000000000000000000000000000000000000000000000006144b0565b905090565b5f828152602081905260409020816004811115612aea57612aea614c40565b8154790100000000000000000000000000000000000000000000000000900460ff166004811115612b1d57612b1d614c40565b146119565780546040517f639c0a8600000000000000000000000000000000000000000000000000000000815261074b91859179010000000000000000000000000000000000000000000000000090910460ff169085906004016156ce565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905290612bcd8461323f565b6001600160a01b038087168452602080830151821681860152825190911660408086019190915282015160608301518201516080840151909201519293505f92612c1992879291614547565b6060808201516fffffffffffffffffffffffffffffffff908116868301528251811660808088019190915291850151516001600160a01b0390811660a08801526020840151821660c088015294909101515190931660e085015260400151909116610100830152509392505050565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa158015612d09573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d2d91906153cc565b8061195357506040517f4ecf2471000000000000000000000000000000000000000000000000000000008152600481018490527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690634ecf247190602401602060405180830381865afa158015612daf573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061195391906153cc565b6040517f505621ea0000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063505621ea90602401602060405180830381865afa158015612e54573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e789190614fd3565b15612e9157612e8a62278d0084615017565b9050611956565b612e9b6003613199565b6119539084615017565b6fffffffffffffffffffffffffffffffff811615612f4c576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b038581166004830152848116602483015283811660448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c090608401611e99565b50505050565b5f8080612f626020850185615409565b6001600160a01b0316336001600160a01b031614612fcd5733612f886020860186615409565b6040517fe9096b210000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161074b565b612fd961194e8561464e565b92505f806001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c8661301a60208b018b615409565b61302c6101608c016101408d01615672565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815260048101939093526001600160a01b0390911660248301526fffffffffffffffffffffffffffffffff16604482015260640160a0604051808303815f875af11580156130a6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130ca91906156ef565b939750929550919350909150506040870135821480158061310c57506130f66080890160608a01615409565b6001600160a01b0316826001600160a01b031614155b15613146576040517f188cd38e0000000000000000000000000000000000000000000000000000000081526004810187905260240161074b565b6131568760600189608001614682565b61318f576040517f6ffea92f0000000000000000000000000000000000000000000000000000000081526004810187905260240161074b565b5050509250925092565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90613200908590600401614fb9565b602060405180830381865afa15801561321b573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119569190614fd3565b61328a6040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa15801561330d573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061195691906155b7565b6fffffffffffffffffffffffffffffffff8116156133f9576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b1580156133e2575f5ffd5b505af11580156133f4573d5f5f3e3d5ffd5b505050505b505050565b5f5f613408612a50565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8181526020819052604081208054600182015491926001600160a01b038216927401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16916134bd907a010000000000000000000000000000000000000000000000000000900464ffffffffff1661323f565b90506134cc85825f0151612c88565b613505576040517f2434d0ae0000000000000000000000000000000000000000000000000000000081526004810186905260240161074b565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167903000000000000000000000000000000000000000000000000001784556001840180546001600160a01b039081169091558151604080516fffffffffffffffffffffffffffffffff861681525f602082015281519284169387169289927fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef928290030190a46135be83826020015184613331565b5050505050565b5f5f5f6135d3856003612acb565b80549091506001600160a01b0316331461362d5780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161074b565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f03613693576040517f94875fca0000000000000000000000000000000000000000000000000000000081526004810186905260240161074b565b6003810154740100000000000000000000000000000000000000009004841660ff16156136ef576040517f051dfac00000000000000000000000000000000000000000000000000000000081526004810186905260240161074b565b6003810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8116740100000000000000000000000000000000000000009182900460ff9081169088161782021790915581546001909201547a01000000000000000000000000000000000000000000000000000090920464ffffffffff16935090046bffffffffffffffffffffffff1690505b9250929050565b80546003808301546001808501545f8781526020818152604080832083815594850183905560028501929092559290940180547fffffffffffff00000000000000000000000000000000000000000000000000001690559251740100000000000000000000000000000000000000009093046bffffffffffffffffffffffff168084526001600160a01b039485169490921692849187917f219b4d1bb1d6a919ed6f2660a673f7cc4f5e2767258e77898a89849fddc1d8ed910160405180910390a36135be8383836bffffffffffffffffffffffff16613331565b336001600160a01b03851614612f4c575f8190036138c1576040517fcc84d0630000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b038516602482015260440161074b565b612f4c846138ce8561484f565b8484614883565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a14415826040516020016107db929190615760565b5f613913846133fe565b90505f5f6139228386866148e0565b5090925090505f81600381111561393b5761393b614c40565b1480156139595750866001600160a01b0316826001600160a01b0316145b1561396657505050612f4c565b6001600160a01b0387163b156139b3576040517f172ab45d0000000000000000000000000000000000000000000000000000000081526001600160a01b038816600482015260240161074b565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b03881660048201526024810184905260440161074b565b81545f907f0100000000000000000000000000000000000000000000000000000000000000900460021615801590613a4057506fffffffffffffffffffffffffffffffff821615155b80156119535750613a516003613199565b15159392505050565b6040808501516020808701518751929390926001600160a01b03808616939116918a35917f91367e01bdf3412676d44d141b0a38e7e6babe9c0b0a88f2c9eabd62755ef1de91613aaf91908d01908d01615672565b8a608001518b61010001518c60c00151613ac991906157c5565b8d6040016020810190613adc9190615424565b604080516fffffffffffffffffffffffffffffffff95861681529385166020850152919093169082015267ffffffffffffffff9091166060808301919091528c0135608082015260a00160405180910390a4613b39825f86613331565b8551613b46908287613331565b8215613bd9575f613b576003613199565b613b619042615017565b90506001600160a01b03831688357f69adc9a3b8bd73e31df5b0553622e4931f01dd92e953d6f2c1e0cdfe497b87e9613ba060408c0160208d01615672565b604080516fffffffffffffffffffffffffffffffff909216825267ffffffffffffffff861660208301520160405180910390a3506133f4565b613be96040880160208901615672565b6fffffffffffffffffffffffffffffffff16156133f4576040517ff4ac896b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90613c659089906004016157ed565b5f604051808303815f87803b158015613c7c575f5ffd5b505af1158015613c8e573d5f5f3e3d5ffd5b5050505050505050505050565b613ca86020840184615409565b6001600160a01b0316336001600160a01b031614613d135733613cce6020850185615409565b6040517fe375bfcf0000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161074b565b5f613d246040850160208601615409565b6001600160a01b031603613d64576040517f170cc88600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b613d7661016084016101408501615672565b6fffffffffffffffffffffffffffffffff161580613dc257506bffffffffffffffffffffffff613dae61016085016101408601615672565b6fffffffffffffffffffffffffffffffff16115b15613e3257613dd961016084016101408501615672565b6040517feb5c73de0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff602482015260440161074b565b5f80613e446080860160608701615409565b6001600160a01b031614613e58575f613e6a565b613e6a61016085016101408601615672565b6fffffffffffffffffffffffffffffffff16905080341115613ec1576040517f941dfe6b0000000000000000000000000000000000000000000000000000000081523460048201526024810182905260440161074b565b5f613ed46101a086016101808701615424565b9050428167ffffffffffffffff161080613f035750613ef662093a8042615017565b8167ffffffffffffffff16115b15613f55576040517f19960f8800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262093a80604482015260640161074b565b5f613f6461016087018761543d565b613f729060808101906158f7565b9150506010811115613fba576040517fa16e96e4000000000000000000000000000000000000000000000000000000008152600481018290526010602482015260440161074b565b611000841115614001576040517f8d3c920700000000000000000000000000000000000000000000000000000000815260048101859052611000602482015260440161074b565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663641382306140406080890160608a01615409565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa15801561409a573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906140be91906153cc565b614110576140d26080870160608801615409565b6040517ff451cf220000000000000000000000000000000000000000000000000000000081526001600160a01b03909116600482015260240161074b565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea554722604088013561415160208a018a615409565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b1580156141ac575f5ffd5b505afa1580156141be573d5f5f3e3d5ffd5b50505050505050505050565b6001600160a01b0382165f908152600360209081526040808320600885901c66ffffffffffffff168452909152902054600160ff83161b1615614254576040517f2af71f100000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015267ffffffffffffffff8216602482015260440161074b565b6001600160a01b039091165f90815260036020908152604080832066ffffffffffffff600886901c16845290915290208054600160ff9093169290921b919091179055565b60408301356142ab6020850185615409565b6001600160a01b0316857f5b459e5d8ecfb678e8f2ac2fb253795d9afeab75c2325ccb563d6d433d93c42c6142e66040880160208901615409565b6142f66080890160608a01615409565b6143086101608a016101408b01615672565b61431a6101a08b016101808c01615424565b61432c6101c08c016101a08d01615424565b604080516001600160a01b0396871681529490951660208501526fffffffffffffffffffffffffffffffff929092168385015267ffffffffffffffff908116606084015216608082015290519081900360a00190a4837f7803a35348ff916d8536b17e6f2e08fe289c4aca1287b1627643e6be0467e909608085016143b561016087018761543d565b6143c3906020810190615424565b6143d161016088018861543d565b6143e2906040810190602001615672565b6143f061016089018961543d565b61440190606081019060400161595b565b61440f6101608a018a61543d565b61442090608081019060600161595b565b61442e6101608b018b61543d565b61443c9060808101906158f7565b61444e6101e08d016101c08e016156b3565b604051614462989796959493929190615976565b60405180910390a28015612f4c57837fd585d003aa3576b04d0f7c2cbf4119744f12989ca5f8bb9e9c78f971b293f5e483836040516144a2929190615a26565b60405180910390a250505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c0016107db565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff8416156145e5578461ffff16612710038461ffff168202816145c8576145c8615a39565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff83161561462f578361ffff168561ffff1661271003038361ffff1682028161461257614612615a39565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef966826040516020016107db929190615a99565b5f6146906020830183615672565b6fffffffffffffffffffffffffffffffff166146af6020850185615672565b6fffffffffffffffffffffffffffffffff161115801561471157506146da6040830160208401615672565b6fffffffffffffffffffffffffffffffff166146fc6040850160208601615672565b6fffffffffffffffffffffffffffffffff1611155b801561475f57506147286060830160408401615672565b6fffffffffffffffffffffffffffffffff1661474a6060850160408601615672565b6fffffffffffffffffffffffffffffffff1611155b80156147ad57506147766080830160608401615672565b6fffffffffffffffffffffffffffffffff166147986080850160608601615672565b6fffffffffffffffffffffffffffffffff1611155b80156147fb57506147c460a0830160808401615672565b6fffffffffffffffffffffffffffffffff166147e660a0850160808601615672565b6fffffffffffffffffffffffffffffffff1611155b8015611953575061481260c0830160a08401615672565b6fffffffffffffffffffffffffffffffff1661483460c0850160a08601615672565b6fffffffffffffffffffffffffffffffff1611159392505050565b5f7f379a6254c6a5b6b49ec50f831d8bc9d7db9a28ab7e60a79bf0b2e77a995a16c9826040516020016107db929190615760565b61488f84848484614927565b612f4c578361489d846133fe565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b039092166004830152602482015260440161074b565b5f80806041849003614914578435602086013560408701355f1a614906898285856149bf565b95509550955050505061491e565b505f915060029050825b93509350939050565b5f5f614932856133fe565b90505f5f6149418387876148e0565b5090925090505f81600381111561495a5761495a614c40565b1480156149785750876001600160a01b0316826001600160a01b0316145b1561498957600193505050506149b7565b876001600160a01b03163b5f036149a5575f93505050506149b7565b6149b188848888614aa5565b93505050505b949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156149f857505f91506003905082614a9b565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614a49573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b038116614a9257505f925060019150829050614a9b565b92505f91508190505b9450945094915050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f60208284031215614b38575f5ffd5b5035919050565b5f6101e08284031215614b50575f5ffd5b50919050565b5f60208284031215614b66575f5ffd5b813567ffffffffffffffff811115614b7c575f5ffd5b6149b784828501614b3f565b5f5f83601f840112614b98575f5ffd5b50813567ffffffffffffffff811115614baf575f5ffd5b602083019150836020828501011115613784575f5ffd5b5f5f5f5f6102208587031215614bda575f5ffd5b843567ffffffffffffffff811115614bf0575f5ffd5b614bfc87828801614b3f565b945050614c0c8660208701614b3f565b925061020085013567ffffffffffffffff811115614c28575f5ffd5b614c3487828801614b88565b95989497509550505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60058110614c7d57614c7d614c40565b9052565b5f6101e082019050614c94828451614c6d565b6020830151614cae60208401826001600160a01b03169052565b506040830151614cc960408401826001600160a01b03169052565b506060830151614ce460608401826001600160a01b03169052565b506080830151614d0860808401826fffffffffffffffffffffffffffffffff169052565b5060a0830151614d2460a084018267ffffffffffffffff169052565b5060c083015160c083015260e0830151614d4960e08401826001600160a01b03169052565b50610100830151614d6561010084018265ffffffffffff169052565b50610120830151614d8361012084018267ffffffffffffffff169052565b50610140830151614da96101408401826fffffffffffffffffffffffffffffffff169052565b50610160830151614dbf61016084018215159052565b50610180830151614dd561018084018215159052565b506101a0830151614deb6101a084018215159052565b506101c0830151614e016101c084018215159052565b5092915050565b6001600160a01b03811681146119ab575f5ffd5b8035614e2781614e08565b919050565b803567ffffffffffffffff81168114614e27575f5ffd5b5f5f60408385031215614e54575f5ffd5b8235614e5f81614e08565b9150614e6d60208401614e2c565b90509250929050565b5f5f60408385031215614e87575f5ffd5b82359150602083013560ff81168114614e9e575f5ffd5b809150509250929050565b5f5f5f5f5f85870360c0811215614ebe575f5ffd5b6080811215614ecb575f5ffd5b50859450608086013567ffffffffffffffff811115614ee8575f5ffd5b614ef488828901614b88565b90955093505060a086013567ffffffffffffffff811115614f13575f5ffd5b614f1f88828901614b88565b969995985093965092949392505050565b5f5f5f60408486031215614f42575f5ffd5b833567ffffffffffffffff811115614f58575f5ffd5b614f6486828701614b3f565b935050602084013567ffffffffffffffff811115614f80575f5ffd5b614f8c86828701614b88565b9497909650939450505050565b5f5f60408385031215614faa575f5ffd5b50508035926020909101359150565b6020810160158310614fcd57614fcd614c40565b91905290565b5f60208284031215614fe3575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561195657611956614fea565b80356fffffffffffffffffffffffffffffffff81168114614e27575f5ffd5b6fffffffffffffffffffffffffffffffff6150638261502a565b1682526fffffffffffffffffffffffffffffffff6150836020830161502a565b1660208301526fffffffffffffffffffffffffffffffff6150a66040830161502a565b1660408301526fffffffffffffffffffffffffffffffff6150c96060830161502a565b1660608301526fffffffffffffffffffffffffffffffff6150ec6080830161502a565b1660808301526fffffffffffffffffffffffffffffffff61510f60a0830161502a565b1660a08301525050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6183360301811261514b575f5ffd5b90910192915050565b61ffff811681146119ab575f5ffd5b8183526020830192505f815f5b848110156151a157813561518381614e08565b6001600160a01b031686526020958601959190910190600101615170565b5093949350505050565b67ffffffffffffffff6151bd82614e2c565b1682526fffffffffffffffffffffffffffffffff6151dd6020830161502a565b1660208301525f60408201356151f281615154565b61ffff166040840152606082013561520981615154565b61ffff1660608401526080820135368390037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1018112615247575f5ffd5b820160208101903567ffffffffffffffff811115615263575f5ffd5b8060051b3603821315615274575f5ffd5b60a0608086015261528960a086018284615163565b95945050505050565b80151581146119ab575f5ffd5b8035614e2781615292565b602081526152cb602082016152be84614e1c565b6001600160a01b03169052565b5f6152d860208401614e1c565b6001600160a01b0381166040840152506040830135606083810191909152615301908401614e1c565b6001600160a01b03811660808401525061532160a0830160808501615049565b61532e610140840161502a565b6fffffffffffffffffffffffffffffffff811661016084015250615356610160840184615119565b6101e061018084015261536d6102008401826151ab565b905061537c6101808501614e2c565b67ffffffffffffffff81166101a08501525061539b6101a08501614e2c565b67ffffffffffffffff81166101c0850152506153ba6101c0850161529f565b8015156101e08501525b509392505050565b5f602082840312156153dc575f5ffd5b81516153e781615292565b9392505050565b5f602082840312156153fe575f5ffd5b81516153e781614e08565b5f60208284031215615419575f5ffd5b81356153e781614e08565b5f60208284031215615434575f5ffd5b61195382614e2c565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6183360301811261546f575f5ffd5b9190910192915050565b604081525f61548b60408301856151ab565b90506001600160a01b03831660208301529392505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b6fffffffffffffffffffffffffffffffff8516815267ffffffffffffffff84166020820152606060408201525f6155256060830184866154a3565b9695505050505050565b5f6040828403121561553f575f5ffd5b6040805190810167ffffffffffffffff81118282101715615587577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161559a81614e08565b815260208301516155aa81615154565b6020919091015292915050565b5f60e08284031280156155c8575f5ffd5b5060405160a0810167ffffffffffffffff81118282101715615611577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052825161561f81614e08565b8152602083015161562f81614e08565b6020820152604083015161564281615154565b6040820152615654846060850161552f565b60608201526156668460a0850161552f565b60808201529392505050565b5f60208284031215615682575f5ffd5b6119538261502a565b6fffffffffffffffffffffffffffffffff828116828216039081111561195657611956614fea565b5f602082840312156156c3575f5ffd5b81356153e781615292565b838152606081016156e26020830185614c6d565b6149b76040830184614c6d565b5f5f5f5f5f60a08688031215615703575f5ffd5b855165ffffffffffff81168114615718575f5ffd5b602087015190955061572981614e08565b604087015190945061573a81614e08565b60608701516080880151919450925061575281615292565b809150509295509295909350565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff9061579090850161502a565b16604083015267ffffffffffffffff6157ab60408501614e2c565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff818116838216019081111561195657611956614fea565b5f610120820190506001600160a01b0383511682526001600160a01b036020840151166020830152604083015161582f60408401826001600160a01b03169052565b50606083015161585360608401826fffffffffffffffffffffffffffffffff169052565b50608083015161587760808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161589260a08401826001600160a01b03169052565b5060c08301516158b660c08401826fffffffffffffffffffffffffffffffff169052565b5060e08301516158d160e08401826001600160a01b03169052565b50610100830151614e016101008401826fffffffffffffffffffffffffffffffff169052565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261592a575f5ffd5b83018035915067ffffffffffffffff821115615944575f5ffd5b6020019150600581901b3603821315613784575f5ffd5b5f6020828403121561596b575f5ffd5b81356153e781615154565b5f6101808201615986838c615049565b67ffffffffffffffff8a1660c08401526fffffffffffffffffffffffffffffffff891660e084015261ffff8881166101008501528716610120840152610180610140840152849052846101a083015f5b86811015615a065782356159e981614e08565b6001600160a01b03168252602092830192909101906001016159d6565b508415156101608501529150615a199050565b9998505050505050505050565b602081525f6149b76020830184866154a3565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b8035615a7181614e08565b6001600160a01b031682526020810135615a8a81615154565b61ffff81166020840152505050565b82815261020081018235615aac81614e08565b6001600160a01b0316602083810191909152830135604080840191909152830135615ad681614e08565b6001600160a01b038116606084015250615af66080830160608501615049565b610120830135615b0581615154565b61ffff811661014084015250615b2361016083016101408501615a66565b615b356101a083016101808501615a66565b615b426101c08401614e2c565b67ffffffffffffffff81166101e08401526153c456'
